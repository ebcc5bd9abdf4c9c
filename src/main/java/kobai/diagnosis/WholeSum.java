package kobai.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Trials;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * In a layer whose outputs have a common sum, dx holds a number that is the same for a whole row,
 * times y. Is that number, which need not be whole, always whole?
 */
final class WholeSum {
  private static final double SAME = 1e-7;

  private WholeSum() {}

  /** Returns whether the number is whole in every row of every pass, though it should not be. */
  static boolean isKept(Trials trials) {
    if (!trials.target().isInput()
        || !trials.first().pass().isElementwise()
        || trials.actsEntryByEntry()) {
      return false;
    }
    Set<Long> numbers = new HashSet<>();
    if (!areWhole(trials.ordinary(), numbers)) {
      return false;
    }
    if (numbers.size() == 1) { // small sums may all be cut to 0; a constant stays what it is
      List<Trials.Trial> strong = trials.scaled().stream().filter(WholeSum::isStrong).toList();
      if (!areWhole(strong, numbers)) {
        return false;
      }
    }
    return numbers.size() > 1
        && !isWhole(trials.first().pass(), trials.first().pass().gradient(trials.target()), 0);
  }

  private static boolean isStrong(Trials.Trial trial) {
    return Magnitude.largest(trial.pass().dout()) > 1;
  }

  private static boolean areWhole(List<Trials.Trial> trials, Set<Long> numbers) {
    for (Trials.Trial trial : trials) {
      for (int n = 0; n < trial.pass().rows(); n++) {
        if (!isWhole(trial.pass(), trial.answer(), n)) {
          return false;
        }
        numbers.add(Math.round(number(trial.pass(), trial.answer(), n, 0)));
      }
    }
    return true;
  }

  private static boolean isWhole(Pass pass, RealMatrix dx, int row) {
    double first = number(pass, dx, row, 0);
    for (int d = 1; d < pass.inputs(); d++) {
      if (!(Math.abs(number(pass, dx, row, d) - first) <= SAME)) {
        return false;
      }
    }
    return Math.abs(first - Math.rint(first)) <= SAME;
  }

  private static double number(Pass pass, RealMatrix dx, int n, int d) {
    double share = dx.getEntry(n, d) / pass.y().getEntry(n, d);
    return pass.dout().getEntry(n, d) - share;
  }
}
