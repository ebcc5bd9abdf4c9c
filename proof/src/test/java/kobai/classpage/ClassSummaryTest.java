package kobai.classpage;

import static kobai.classpage.SmallRows.refused;
import static kobai.classpage.SmallRows.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kobai.grading.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts that can be checked by hand. */
class ClassSummaryTest {
  private static final ClassSummary FIVE =
      ClassRows.summary(
          List.of(
              row("a", 100, "passed"),
              row("b", 40, "failed", "sign", "sign"),
              row("c", 20, "failed", "sign", "doubled"),
              row("d", 0, "not-started"),
              refused("e")));

  @Test
  @DisplayName("Refused hand-ins are counted, and play no part in anything else")
  void refused_counted_notGraded() {
    assertEquals(5, FIVE.handIns());
    assertEquals(4, FIVE.graded());
    assertEquals(1, FIVE.refused());
    assertEquals(40, FIVE.points().mean(), 1e-12);
    assertEquals(4, FIVE.exercises().get(0).students());
  }

  @Test
  @DisplayName("Quantiles lie between neighbouring students; the last bar includes its upper end")
  void points_four_quartilesAndBars() {
    assertEquals(15, FIVE.points().quantile(0.25), 1e-12);
    assertEquals(30, FIVE.points().quantile(0.5), 1e-12);
    assertEquals(55, FIVE.points().quantile(0.75), 1e-12);
    assertArrayEquals(new int[] {1, 0, 1, 0, 1, 0, 0, 0, 0, 1}, FIVE.points().histogram(10));
  }

  @Test
  @DisplayName("Each status of an exercise, and each result of a check, is counted")
  void exercise_four_statusesAndChecks() {
    ExerciseCount exercise = FIVE.exercises().get(0);
    assertEquals(1, exercise.count(Status.PASSED));
    assertEquals(2, exercise.count(Status.FAILED));
    assertEquals(1, exercise.count(Status.NOT_STARTED));
    assertEquals(0, exercise.count(Status.BLOCKED));
    CheckCount check = exercise.checks().get(0);
    assertEquals(List.of(1, 2, 1), List.of(check.passed(), check.failed(), check.notReached()));
  }

  @Test
  @DisplayName(
      "A mistake counts once per student and exercise, and is shown from three students on")
  void mistakes_twoOrThree_toldFromThree() {
    assertEquals(List.of("doubled", "sign"), FIVE.mistakes().rare());
    ClassSummary more =
        ClassRows.summary(
            List.of(
                row("a", 0, "failed", "sign"),
                row("b", 0, "failed", "sign"),
                row("c", 0, "failed", "sign", "doubled")));
    assertEquals(List.of("doubled"), more.mistakes().rare());
    assertEquals("sign", more.mistakes().frequent().get(0).id());
    assertEquals(3, more.mistakes().frequent().get(0).in("A"));
  }

  @Test
  @DisplayName("Memory depends on the points that occur, not on the number of students")
  void points_manyStudents_fewEntries() {
    PointsCount points = new PointsCount();
    for (int k = 0; k < 1_000_000; k++) {
      points.add(k % 7, 6);
    }
    assertEquals(3, points.quantile(0.5), 1e-12);
    assertEquals(7, points.entries());
  }

  @Test
  @DisplayName("An unknown status is refused, and not counted as another one")
  void status_unknown_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> ExerciseCount.status("tired"));
  }
}
