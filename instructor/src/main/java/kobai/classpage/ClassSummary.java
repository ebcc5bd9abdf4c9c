package kobai.classpage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kobai.format.Row;

/**
 * What a class has in common, counted row by row. Rows are not kept: the memory it takes goes by
 * the exercises, checks and mistakes there are, and not by the number of students. Nothing depends
 * on the order of the rows. For one thread.
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

  /** Counts a student. Of a hand-in that was not graded, only that it was there. */
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

  /** Notes what kept the code of a hand-in in: "allow-list+bubblewrap". */
  public void keptInBy(String isolation) {
    isolations.add(isolation);
  }

  /** Returns what kept code in, all that there was. */
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

  /** The points of those graded, in all. */
  PointsCount points() {
    return points;
  }

  /** The exercises in the course's order. */
  List<ExerciseCount> exercises() {
    return exercises.values().stream()
        .sorted(Comparator.comparingInt(ExerciseCount::place).thenComparing(ExerciseCount::name))
        .toList();
  }

  /** The mistakes that were recognised. */
  MistakeCounts mistakes() {
    return mistakes;
  }
}
