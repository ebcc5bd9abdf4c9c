package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import kobai.course.Course;
import kobai.grading.Grader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The samples' own harness. */
class SampleSubmissionTest {

  @Test
  @DisplayName("Where no sample stands the solutions do, and earn all points")
  void grade_noSamples_allPoints() {
    assertEquals(100, new Grader(Course.load(), new SampleSubmission(), 1).grade().points());
  }

  @Test
  @DisplayName("A fresh sample has a class of its own, but the marks and the contract of all")
  void fresh_anySample_isLoadedAnew() {
    Sample sample = Samples.strange("Affine").get(0);
    Sample fresh = sample.fresh();
    assertNotSame(sample.type(), fresh.type());
    assertSame(sample.type().getInterfaces()[0], fresh.type().getInterfaces()[0]);
    assertEquals(sample.mistake(), fresh.mistake());
  }
}
