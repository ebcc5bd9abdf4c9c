package kobai.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import kobai.course.Course;
import kobai.grading.CheckResult;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFolder;
import kobai.handin.sandbox.GradingLane;
import kobai.handin.sandbox.GradingTools;
import kobai.handin.sandbox.Sandbox;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(Tags.PROCESS)
class TimeLimitTest {

  @Test
  @DisplayName("When the time for a hand-in is over, everything that remains of it has timed out")
  void grade_overTheLimit_restTimedOut(@TempDir Path temp) throws IOException {
    String method = "public RealMatrix backward(RealMatrix dout) {";
    Folder folder =
        Folder.ofSolutions(temp).edit("Affine.java", method, method + " while (dout != null) {}");
    try (GradingTools tools = new GradingTools(Sandbox.best(), true);
        GradingLane lane =
            new GradingLane(tools, Locale.ENGLISH, 3)) { // less than one check may take
      try (WorkerSubmission stranger = submission(lane, folder)) {
        Grade grade = new Grader(Course.load(), stranger, 1).grade();
        stranger.requireNoTrouble();
        assertTrue(grade.complete());
        assertEquals(0, grade.points());
        for (String exercise : new String[] {"Affine", "Sigmoid"}) {
          assertEquals("timed-out", firstFinding(grade, exercise), exercise);
        }
      }
      try (WorkerSubmission next = submission(lane, Folder.ofSolutions(temp.resolve("next")))) {
        next.renew();
        assertEquals(1, next.layer("ReLU").forward(one()).getEntry(0, 0), "the next one is served");
      }
    }
  }

  private static WorkerSubmission submission(GradingLane lane, Folder folder) throws IOException {
    return lane.submission("exercises", SourceFolder.read(folder.root().resolve("layers")));
  }

  private static org.apache.commons.math3.linear.RealMatrix one() {
    return org.apache.commons.math3.linear.MatrixUtils.createRealIdentityMatrix(1);
  }

  private static String firstFinding(Grade grade, String exercise) {
    CheckResult first =
        grade.exercises().stream()
            .filter(e -> e.name().equals(exercise))
            .findFirst()
            .orElseThrow()
            .checks()
            .get(0);
    return first.findings().get(0).id();
  }
}
