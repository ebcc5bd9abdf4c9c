package kobai.grading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kobai.finding.Finding;
import kobai.finding.Modified;
import kobai.finding.NotLearnt;
import kobai.finding.OffTrajectory;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks;

/**
 * What the checks of one exercise have shown to be wrong so far: "dx", "backward". A check that
 * fails only because of that does not show another mistake.
 */
final class Causes {
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Returns the causes that a failed check waits for; none if it shows something else. What it
   * shows is known from then on.
   *
   * @param wrong its findings
   */
  List<String> of(List<Finding> wrong) {
    List<String> causes = known(wrong);
    wrong.stream().map(Finding::about).filter(about -> !about.isEmpty()).forEach(known::add);
    return causes;
  }

  private List<String> known(List<Finding> wrong) {
    Set<String> causes = new TreeSet<>();
    for (Finding finding : wrong) {
      if (isTraining(finding)) {
        causes.addAll(known); // no network learns with wrong gradients, but by luck
      } else if (known.contains(finding.about()) && !isBehaviour(finding)) {
        causes.add(finding.about());
      } else {
        return List.of();
      }
    }
    return known.stream().filter(causes::contains).toList();
  }

  private static boolean isTraining(Finding finding) {
    return finding instanceof NotLearnt || finding instanceof OffTrajectory;
  }

  /** Returns whether the finding tells what the layer does beside computing a gradient. */
  private static boolean isBehaviour(Finding finding) {
    return finding instanceof Modified
        || finding instanceof Overwritten
        || finding instanceof StateLeaks;
  }
}
