package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kobai.check.Examples;
import kobai.course.Course;
import kobai.finding.Finding;
import kobai.finding.OffTrajectory;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Grades;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hints on XOR, which is blocked until the layers that it needs are right. */
class XorHintTest extends HintDeskFixture {
  @Test
  @DisplayName("If XOR is blocked, the hint is about the exercise that blocks it")
  void answer_xorBlocked_aboutWhatItWaitsFor() {
    Answer.Waits waits = (Answer.Waits) ask(Grades.failing(""), "xor");
    assertEquals("Affine", waits.other());
    assertEquals(Step.FORWARD, step(waits.answer().orElseThrow()));
  }

  @Test
  @DisplayName("If no layer is started, XOR is blocked as well, even if it is graded alone")
  void answer_xorNotStarted_waits() {
    Folder handedOut = Folder.empty(temp.resolve("new"));
    for (String name : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      handedOut.file(name + ".java", read(Path.of("exercises/layers", name + ".java")));
    }
    folder = handedOut;
    Answer.Waits all =
        (Answer.Waits) ask(grade("Affine", "Sigmoid", "ReLU", "Softmax", "XOR"), "XOR");
    assertEquals("Affine", all.other());
    assertEquals(Step.IDEA, step(all.answer().orElseThrow()));
    Answer.Waits alone = (Answer.Waits) ask(grade("XOR"), "XOR");
    assertTrue(Course.load().has(alone.other()) && alone.answer().isEmpty(), alone.toString());
  }

  @Test
  @DisplayName("If XOR itself fails, it has its own steps")
  void answer_xorFails_ownSteps() {
    Finding off =
        Examples.all().stream().filter(OffTrajectory.class::isInstance).findFirst().orElseThrow();
    CheckResult check = new CheckResult("x", "x", 10, Status.FAILED, List.of(off), "");
    ExerciseGrade xor = new ExerciseGrade("XOR", 10, List.of(check), List.of());
    Grade grade = new Grade("exercises", 1, false, List.of(xor), List.of());
    assertEquals(Step.IDEA, step(ask(grade, "XOR")));
    assertTrue(again(ask(grade, "XOR")));
    tryOut("Softmax");
    assertEquals(Step.FORWARD, step(ask(grade, "XOR")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
