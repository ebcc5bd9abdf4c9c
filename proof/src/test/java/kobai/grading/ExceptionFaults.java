package kobai.grading;

import java.util.stream.Stream;

/** Exceptions of one layer: each costs only that layer. */
final class ExceptionFaults {
  private ExceptionFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        Fault.backward(
            "an array index",
            "double[] row = new double[2];\n row[2] = 1; // here\n return dout;",
            "threw",
            "length n has the indices 0 to n - 1"),
        Fault.backward(
            "a matrix index",
            "return dout.getRowMatrix(99); // here",
            "threw",
            "0 to getRowDimension() - 1"),
        Fault.backward(
            "inner sizes that do not match",
            "return dout.multiply(x); // here",
            "threw",
            "Is a transpose() missing?"),
        Fault.backward(
            "a sum of two shapes",
            "return dout.add(x.transpose()); // here",
            "threw",
            "added or subtracted"),
        Fault.backward(
            "hadamard of two shapes",
            "return hadamard(dout, x.transpose()); // here",
            "threw",
            "the second matrix of hadamard must be 5x4, but is 4x5"),
        Fault.member(
                "a field that was never set", "  private RealMatrix y;\n", "threw", "never set")
            .and("return hadamard(dout, y.copy()); // here"),
        Fault.backward(
            "an exception without a message",
            "throw new IllegalStateException(); // here",
            "threw",
            "ReLU.backward stopped with IllegalStateException"),
        Fault.backward(
            "an exception with a long message of many lines",
            "throw new IllegalStateException(\"a\\n\\t\\u001b[31mb\".repeat(9999)); // here",
            "threw",
            "a [31mba"),
        Fault.backward(
            "an exception whose getMessage throws",
            """
            throw new RuntimeException() { // here
              @Override public String getMessage() { throw new Error("in getMessage"); }
            };\
            """,
            "threw",
            "ReLU.backward stopped with"),
        Fault.backward(
            "an exception whose getStackTrace throws",
            """
            throw new RuntimeException() {
              @Override public StackTraceElement[] getStackTrace() { throw new Error("in vain"); }
            };\
            """,
            "threw",
            "ReLU.backward stopped with"),
        Fault.backward(
            "an exception whose getStackTrace is null",
            """
            throw new RuntimeException() {
              @Override public StackTraceElement[] getStackTrace() { return null; }
            };\
            """,
            "threw",
            "ReLU.backward stopped with"),
        Fault.backward(
            "an Error", "throw new AssertionError(\"no\"); // here", "threw", "AssertionError"),
        Fault.member(
                "deep recursion",
                "  private static int deeper(int n) {\n"
                    + "    return deeper(n + 1) + 1; // here\n"
                    + "  }\n",
                "threw",
                "calls itself without end")
            .and("return map(dout, v -> deeper(1));"),
        Fault.backward(
            "more memory than there is, once",
            "long[][] all = new long[100_000][];\n"
                + "for (int k = 0; k < all.length; k++) all[k] = new long[100_000_000]; // here\n"
                + "return dout;",
            "threw",
            "Something grows with every round"),
        Fault.member(
            "a constructor that throws",
            "  public ReLU() {\n    throw new IllegalStateException(\"not today\"); // here\n  }\n",
            "threw",
            "ReLU (constructor) stopped with IllegalStateException"),
        Fault.member(
            "a static initialiser that throws",
            "  static final int HALF = 1 / Integer.parseInt(\"0\"); // here\n",
            "threw",
            "ArithmeticException"));
  }
}
