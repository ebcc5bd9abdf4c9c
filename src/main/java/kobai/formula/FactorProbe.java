package kobai.formula;

/**
 * Looks at a few entries to see whether a matrix, times another one and a constant, may give a
 * third. Almost all matrices are excluded by that.
 */
final class FactorProbe {
  private static final int PROBES = 4;

  private final Grid product;
  private final Grid by;
  private final double error;
  private final int[] places;

  /**
   * Prepares for one product.
   *
   * @param product what the two give, times a constant
   * @param by one of them
   * @param error of an entry of the product
   */
  FactorProbe(Grid product, Grid by, double error) {
    this.product = product;
    this.by = by;
    this.error = error;
    this.places = product.largestPlaces(PROBES);
  }

  /** Returns whether a matrix may be the other one; a row, a column or a number is repeated. */
  boolean admits(Grid factor) {
    if (!factor.stretchesTo(product.rows(), product.columns())) {
      return false;
    }
    double first = product.entries()[places[0]];
    double firstMade = made(factor, places[0]);
    for (int n = 1; n < places.length; n++) {
      double made = made(factor, places[n]);
      double off = first * made - product.entries()[places[n]] * firstMade;
      if (Math.abs(off) > error * (Math.abs(firstMade) + Math.abs(made))) {
        return false;
      }
    }
    return true;
  }

  private double made(Grid factor, int place) {
    int at = factor.at(place / product.columns(), place % product.columns());
    return by.entries()[place] * factor.entries()[at];
  }
}
