package kobai.train;

/** How the losses of many entries become one number; PyTorch's losses have the same two. */
public enum Reduction {
  /** Their mean: a batch twice as large has the same loss, and the same steps. */
  MEAN,
  /** Their sum: a batch twice as large makes steps twice as large. */
  SUM;

  /**
   * Reduces a sum.
   *
   * @param sum the sum of the losses
   * @param count how many there are
   */
  double of(double sum, int count) {
    return this == MEAN ? sum / count : sum;
  }
}
