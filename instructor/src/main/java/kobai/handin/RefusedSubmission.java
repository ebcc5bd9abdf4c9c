package kobai.handin;

import kobai.check.GuardedLayer;
import kobai.finding.FindingError;
import kobai.finding.NotAccepted;
import kobai.grading.Submission;
import org.apache.commons.math3.linear.RealMatrix;

/** A hand-in that cannot be graded. It still has a grade, which says why. */
record RefusedSubmission(String name, NotAccepted why) implements Submission {

  @Override
  public GuardedLayer layer(String exercise, RealMatrix... arguments) {
    throw new FindingError(why);
  }

  @Override
  public void renew() {
    // nothing was ever loaded
  }

  @Override
  public String output() {
    return "";
  }
}
