package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import kobai.course.Course;
import kobai.grading.Grader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The harness of the samples. */
class SampleSubmissionTest {

  @Test
  @DisplayName("Exercises without a sample are the solutions, and earn all points")
  void grade_noSamples_allPoints() {
    assertEquals(100, new Grader(Course.load(), new SampleSubmission(), 1).grade().points());
  }

  @Test
  @DisplayName("A fresh sample has its own class, but the same answer and the same contract")
  void fresh_anySample_isLoadedAnew() {
    Sample sample = Samples.strange("Affine").get(0);
    Sample fresh = sample.fresh();
    assertNotSame(sample.type(), fresh.type());
    assertSame(sample.type().getInterfaces()[0], fresh.type().getInterfaces()[0]);
    assertEquals(sample.mistake(), fresh.mistake());
  }
}
