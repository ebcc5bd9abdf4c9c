package kobai.grading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kobai.finding.Finding;
import kobai.finding.NotLearnt;
import kobai.finding.OffTrajectory;

/**
 * What is wrong in the ordinary passes of one exercise: "dx", "backward". A check that fails only
 * because of that does not show another mistake.
 */
final class Causes {
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Returns the causes that a failed check waits for; none if it shows something else.
   *
   * @param wrong its findings
   */
  List<String> of(List<Finding> wrong) {
    Set<String> causes = new TreeSet<>();
    for (Finding finding : wrong) {
      if (isTraining(finding)) {
        causes.addAll(known); // no network learns with wrong gradients, but by luck
      } else if (known.contains(finding.about())) {
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

  /** Adds what an ordinary pass has shown. */
  void add(List<Finding> wrong) {
    wrong.stream().map(Finding::about).filter(about -> !about.isEmpty()).forEach(known::add);
  }
}
