package kobai.cli;

/** Lines of the solutions, for tests that insert code before them or replace them. */
final class SolutionLines {
  static final String AFFINE = "    return dout.multiply(w.value().transpose());";
  static final String SIGMOID = "    return hadamard(dout, map(y, v -> v * (1 - v)));";
  static final String RELU = "    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));";
  static final String SOFTMAX = "    RealMatrix dx = dout.copy();";

  /** An endless loop. */
  static final String LOOP = "    for (int n = 1; n > 0; n = n % 2 + 1) {} // here\n";

  private SolutionLines() {}
}
