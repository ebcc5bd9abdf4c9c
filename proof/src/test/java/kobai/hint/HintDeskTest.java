package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.report.Grades;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Students ask for hints several times. */
class HintDeskTest extends HintDeskFixture {
  @Test
  @DisplayName("Four steps from the idea to the neighbour, each after a try; then no more")
  void answer_tryAfterTry_allFourSteps() {
    Grade grade = Grades.notStarted();
    for (Step step : Step.values()) {
      assertEquals(step, step(ask(grade, "Affine")));
      tryOut("Affine");
    }
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
    tryOut("Affine");
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
  }

  @Test
  @DisplayName("Without a try the same hint is given again, even the last one")
  void answer_noTry_sameStep() {
    Grade grade = Grades.notStarted();
    assertFalse(again(ask(grade, "Affine")));
    for (int k = 0; k < 3; k++) {
      assertTrue(again(ask(grade, "Affine")));
      assertEquals(Step.IDEA, step(ask(grade, "Affine")));
    }
    for (int k = 0; k < 3; k++) {
      tryOut("Affine");
      ask(grade, "Affine");
    }
    assertEquals(Step.NEIGHBOUR, step(ask(grade, "Affine")));
    assertTrue(again(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("Comments, white space and other exercises are no try")
  void answer_commentsOrOtherFiles_sameStep() {
    Grade grade = Grades.notStarted();
    ask(grade, "Affine");
    folder.change("Affine.java", text -> "// I have thought\n" + text.replace("\n", "\r\n  "));
    tryOut("Sigmoid");
    assertTrue(again(ask(grade, "Affine")));
    folder.file("Helper.java", "package layers;\nclass Helper {}\n");
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("The mistake only decides where the hints begin")
  void answer_begunLater_goesOnFromThere() {
    assertEquals(Step.IDEA, step(ask(Grades.diagnosed(), "affine")), "reused-buffer");
    assertEquals(Step.FORWARD, step(ask(Grades.diagnosed(), "ReLU")));
    tryOut("ReLU");
    assertEquals(Step.SHAPES, step(ask(Grades.notStarted(), "ReLU")));
  }

  @Test
  @DisplayName("Two exercises have their own steps")
  void answer_twoExercises_ownSteps() {
    Grade grade = Grades.notStarted();
    ask(grade, "Affine");
    ask(grade, "ReLU");
    tryOut("Affine");
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
    assertEquals(Step.IDEA, step(ask(grade, "ReLU")));
    tryOut("ReLU");
    assertEquals(Step.FORWARD, step(ask(grade, "ReLU")));
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
    assertTrue(again(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("Without a name, the hint is about the exercise that the screen calls next")
  void answer_noName_nextExercise() {
    assertEquals("Affine", ((Answer.Hint) ask(Grades.notStarted())).exercise().name());
    assertEquals(new Answer.AllPass(), ask(Grades.passed()));
  }

  @Test
  @DisplayName("An exercise that passes needs no hint; if it fails again, hints begin again")
  void answer_passes_forgets() {
    ask(Grades.notStarted(), "Affine");
    assertEquals(new Answer.Passes("Affine", Optional.empty()), ask(Grades.passed(), "Affine"));
    tryOut("Affine");
    assertEquals(Step.IDEA, step(ask(Grades.notStarted(), "Affine")));
  }

  @Test
  @DisplayName("For an exercise that passes, the answer names the next one")
  void answer_passes_namesNext() {
    folder.edit("Sigmoid.java", "return hadamard(dout, ", "return hadamard(y, ");
    Answer answer = ask(grade("Affine", "Sigmoid"), "AFFINE");
    assertEquals(new Answer.Passes("Affine", Optional.of("Sigmoid")), answer);
  }

  @Test
  @DisplayName("A file that does not compile uses no step")
  void answer_doesNotCompile_noStep() {
    ask(Grades.notStarted(), "ReLU");
    tryOut("ReLU");
    assertTrue(ask(Grades.failing(""), "ReLU") instanceof Answer.ComesFirst);
    assertEquals(Step.FORWARD, step(ask(Grades.notStarted(), "ReLU")));
  }

  @Test
  @DisplayName("An exercise that does not exist, or was not graded, is reported")
  void answer_unknown_told() {
    List<String> course = Course.load().exercises();
    assertEquals(new Answer.Unknown("Swish", course), ask(Grades.notStarted(), "Swish"));
    assertEquals(new Answer.NotGraded("Softmax"), ask(Grades.notStarted(), "softmax"));
  }
}
