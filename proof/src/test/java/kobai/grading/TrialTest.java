package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kobai.check.GuardedLayer;
import kobai.course.Course;
import kobai.experiment.KnownLayers;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Threw;
import kobai.finding.Unusable;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whether a layer that failed a check is examined, and what happens if there is no layer. */
class TrialTest {
  private static final Unusable NO_CONSTRUCTOR =
      new Unusable(Unusable.Reason.NO_CONSTRUCTOR, "Sigmoid.java", "public Sigmoid()", null);
  private static final Unusable OTHER_PARAMETERS =
      new Unusable(Unusable.Reason.OTHER_PARAMETERS, "Sigmoid", "W", null);

  /** Counts how often a layer is made. */
  private static final class Counting implements Submission {
    private final List<String> asked = new ArrayList<>();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public GuardedLayer layer(String exercise, RealMatrix... arguments) {
      asked.add(exercise);
      throw new FindingError(NO_CONSTRUCTOR);
    }

    @Override
    public void renew() {}
  }

  /** Returns how often a layer is made after a check had this finding. */
  private static int examinations(Finding... found) {
    Counting submission = new Counting();
    Trial trial = trial(submission);
    assertThrows(FindingError.class, () -> expectRight(trial, found));
    assertEquals(List.of(), submission.asked, "an assertion examines nobody");
    trial.diagnose();
    assertEquals(List.of(found), trial.findings());
    return submission.asked.size();
  }

  private static Trial trial(Submission submission) {
    Trial trial = new Trial(new GradingRun(Course.load(), submission, 1), "Sigmoid");
    trial.diagnosing(KnownLayers.SIGMOID);
    return trial;
  }

  private static void expectRight(Trial trial, Finding... found) {
    trial.expectRight(GuardedLayer.findings("Sigmoid", () -> List.of(found)));
  }

  @Test
  @DisplayName("A layer without the constructor gets that finding, and is not examined")
  void diagnose_noConstructor_examinesNobody() {
    assertEquals(0, examinations(NO_CONSTRUCTOR));
  }

  @Test
  @DisplayName("A layer that uses up the memory is not run again")
  void diagnose_outOfMemory_examinesNobody() {
    assertEquals(0, examinations(new Threw("Sigmoid.backward", "OutOfMemoryError", "", null)));
  }

  @Test
  @DisplayName("A layer that has another layer's parameters is examined")
  void diagnose_otherParameters_examines() {
    assertEquals(1, examinations(OTHER_PARAMETERS));
  }

  @Test
  @DisplayName("After a check without findings, no layer is examined")
  void diagnose_right_examinesNobody() {
    Counting submission = new Counting();
    Trial trial = trial(submission);
    expectRight(trial);
    trial.diagnose();
    assertEquals(List.of(), submission.asked);
  }

  @Test
  @DisplayName("However many checks of an exercise fail, its layer is examined once")
  void diagnose_secondCheck_examinesOnce() {
    Counting submission = new Counting();
    GradingRun run = new GradingRun(Course.load(), submission, 1);
    for (int check = 0; check < 2; check++) {
      Trial trial = new Trial(run, "Sigmoid");
      trial.diagnosing(KnownLayers.SIGMOID);
      assertThrows(FindingError.class, () -> expectRight(trial, OTHER_PARAMETERS));
      trial.diagnose();
    }
    assertEquals(1, submission.asked.size());
  }

  @Test
  @DisplayName("The missing constructor is reported with its number of arguments")
  void layer_noConstructor_tellsHowManyArguments(@TempDir Path temp) {
    Submission submission = new SourceSubmission(Folder.ofSolutions(temp).root(), Locale.ENGLISH);
    RealMatrix s = MatrixUtils.createRealMatrix(1, 1);
    assertEquals("public ReLU(RealMatrix)", expected(() -> submission.layer("ReLU", s)));
    assertEquals(
        "public ReLU(RealMatrix, RealMatrix)", expected(() -> submission.layer("ReLU", s, s)));
  }

  private static String expected(Executable code) {
    Finding found = assertThrows(FindingError.class, code).first();
    return assertInstanceOf(Unusable.class, found).detail();
  }
}
