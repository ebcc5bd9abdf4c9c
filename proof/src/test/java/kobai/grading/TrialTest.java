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
import kobai.finding.Unusable;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whether a layer that failed a check is examined, and what is said if there is none. */
class TrialTest {
  private static final Unusable NO_CONSTRUCTOR =
      new Unusable(Unusable.Reason.NO_CONSTRUCTOR, "Sigmoid.java", "public Sigmoid()", null);
  private static final Unusable OTHER_PARAMETERS =
      new Unusable(Unusable.Reason.OTHER_PARAMETERS, "Sigmoid", "W", null);

  /** Counts how often it is asked for a layer. */
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

  private static int examinations(Finding found) {
    Counting submission = new Counting();
    Trial trial = new Trial(new GradingRun(Course.load(), submission, 1), "Sigmoid");
    trial.diagnosing(KnownLayers.SIGMOID);
    assertThrows(
        FindingError.class,
        () -> trial.expectRight(GuardedLayer.findings("Sigmoid", () -> List.of(found))));
    assertEquals(List.of(found), trial.findings());
    return submission.asked.size();
  }

  @Test
  @DisplayName("Who lacks a constructor is told so, and not examined")
  void expectRight_noConstructor_examinesNobody() {
    assertEquals(0, examinations(NO_CONSTRUCTOR));
  }

  @Test
  @DisplayName("Whose parameters are those of another layer is examined")
  void expectRight_otherParameters_examines() {
    assertEquals(1, examinations(OTHER_PARAMETERS));
  }

  @Test
  @DisplayName("The constructor that is missing is told with as many arguments as it is given")
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
