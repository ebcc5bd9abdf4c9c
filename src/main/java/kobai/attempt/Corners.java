package kobai.attempt;

import kobai.finding.Comparison;

/** Places where a function has a corner, so that there is no one slope. */
final class Corners {
  private Corners() {}

  /** Returns whether an entry of a gradient is at a corner. */
  static boolean isIn(Comparison compared) {
    for (int i = 0; i < compared.analytic().getRowDimension(); i++) {
      for (int j = 0; j < compared.analytic().getColumnDimension(); j++) {
        if (compared.numerical().at(i, j).kink()) {
          return true;
        }
      }
    }
    return false;
  }
}
