package kobai.classpage;

import kobai.format.Row;
import kobai.grading.Status;

/** Counts how often one check passed. */
final class CheckCount {
  private final String id;
  private String title = "";
  private int place = Integer.MAX_VALUE;
  private int students;
  private int passed;
  private int failed;

  CheckCount(String id) {
    this.id = id;
  }

  /** Counts a student. The place is the position of the check in the student's exercise. */
  void add(Row.Check check, int place) {
    this.place = Math.min(this.place, place);
    if (students == 0 || check.title().compareTo(title) < 0) {
      title = check.title(); // if titles differ, the choice is the same in any order of rows
    }
    students++;
    Status status = ExerciseCount.status(check.status());
    passed += status == Status.PASSED ? 1 : 0;
    failed += status == Status.FAILED ? 1 : 0;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  int place() {
    return place;
  }

  int students() {
    return students;
  }

  int passed() {
    return passed;
  }

  int failed() {
    return failed;
  }

  /** Returns for how many students the check has no result: not started, not compiled, blocked. */
  int notReached() {
    return students - passed - failed;
  }
}
