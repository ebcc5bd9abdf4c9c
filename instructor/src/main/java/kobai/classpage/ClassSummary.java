package kobai.classpage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kobai.format.Row;

/**
 * The results of a class, counted row by row. Rows are not kept: the memory needed depends on the
 * number of exercises, checks and mistakes, not on the number of students. Nothing depends on the
 * order of the rows. Not safe for use by several threads.
 */
public final class ClassSummary {
  private final Set<String> isolations = new TreeSet<>();
  private int handIns;
  private int graded;
  private final PointsCount points = new PointsCount();
  private final Map<String, ExerciseCount> exercises = new TreeMap<>();
  private final MistakeCounts mistakes = new MistakeCounts();

  /** Creates the summary of a class without students. */
  public ClassSummary() {}

  /** Counts a student. A hand-in that was not graded only adds to the total. */
  public void add(Row row) {
    handIns++;
    if (!row.status().equals(Row.GRADED)) {
      return;
    }
    graded++;
    points.add(row.points(), row.max());
    int place = 0;
    for (Row.Exercise exercise : row.exercises()) {
      exercises.computeIfAbsent(exercise.name(), ExerciseCount::new).add(exercise, place++);
    }
    mistakes.add(row);
  }

  /** Records what isolated the code of a hand-in: "allow-list+bubblewrap". */
  public void keptInBy(String isolation) {
    isolations.add(isolation);
  }

  /** Returns everything that isolated code. */
  Set<String> isolations() {
    return isolations;
  }

  /** Returns how many students handed something in. */
  public int handIns() {
    return handIns;
  }

  /** Returns how many hand-ins were graded. */
  public int graded() {
    return graded;
  }

  /** Returns how many hand-ins could not be accepted. */
  public int refused() {
    return handIns - graded;
  }

  /** Returns the total points of the graded students. */
  PointsCount points() {
    return points;
  }

  /** Returns the exercises in the course's order. */
  List<ExerciseCount> exercises() {
    return exercises.values().stream()
        .sorted(Comparator.comparingInt(ExerciseCount::place).thenComparing(ExerciseCount::name))
        .toList();
  }

  /** Returns the mistakes that were recognised. */
  MistakeCounts mistakes() {
    return mistakes;
  }
}
