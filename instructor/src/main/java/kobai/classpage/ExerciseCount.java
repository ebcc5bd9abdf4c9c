package kobai.classpage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kobai.format.Row;
import kobai.grading.Status;

/** Counts the results of a class in one exercise. */
final class ExerciseCount {
  private final String name;
  private final PointsCount points = new PointsCount();
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final Map<String, CheckCount> checks = new TreeMap<>();
  private int place = Integer.MAX_VALUE;
  private int students;

  ExerciseCount(String name) {
    this.name = name;
  }

  /** Counts a student. The place is the position of the exercise in the student's row. */
  void add(Row.Exercise exercise, int place) {
    this.place = Math.min(this.place, place); // the smallest is the same in any order of rows
    students++;
    points.add(exercise.points(), exercise.max());
    statuses.merge(status(exercise.status()), 1, Integer::sum);
    int number = 0;
    for (Row.Check check : exercise.checks()) {
      checks.computeIfAbsent(check.id(), CheckCount::new).add(check, number++);
    }
  }

  /** Returns the status with the given id, as in grade.json. */
  static Status status(String id) {
    for (Status status : Status.values()) {
      if (status.id().equals(id)) {
        return status;
      }
    }
    throw new IllegalArgumentException("there is no status " + id);
  }

  String name() {
    return name;
  }

  int place() {
    return place;
  }

  int students() {
    return students;
  }

  PointsCount points() {
    return points;
  }

  /** Returns how many students have this status. */
  int count(Status status) {
    return statuses.getOrDefault(status, 0);
  }

  /** Returns the checks in order. */
  List<CheckCount> checks() {
    return checks.values().stream()
        .sorted(Comparator.comparingInt(CheckCount::place).thenComparing(CheckCount::id))
        .toList();
  }
}
