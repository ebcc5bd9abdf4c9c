package kobai.grading;

import java.util.stream.Stream;

/** Faults of one layer that compiles: each costs only that layer. */
final class LayerFaults {
  private LayerFaults() {}

  static Stream<Fault> results() {
    return Stream.of(
        Fault.backward("null", "return null;", "null", "dx is null"),
        Fault.backward(
            "a wrong shape",
            "return org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(2, 2);",
            "wrong-shape",
            "dx has the shape 2x2, but must be 5x4"),
        Fault.backward(
            "the transpose",
            "return hadamard(dout, map(x, v -> v > 0 ? 1 : 0)).transpose();",
            "wrong-shape",
            "dx has the shape 4x5, but must be 5x4"),
        Fault.backward("NaN", "return map(dout, v -> Double.NaN);", "not-finite", "is NaN"),
        Fault.backward("infinity", "return map(dout, v -> v / 0);", "not-finite", "Infinity"),
        Fault.backward("dout itself", "return dout;", "wrong-gradient", "worst entry"),
        Fault.forward("forward gives null", "return null;", "null", "y is null"),
        Fault.forward(
            "forward gives another shape",
            "return x.transpose();",
            "wrong-shape",
            "y has the shape"),
        Fault.forward(
            "forward is constant", "return map(x, v -> 0);", "forward-differs", "given to compute"),
        Fault.forward(
            "forward is the identity", "return x;", "forward-differs", "given to compute"),
        Fault.forward(
            "forward is noisy",
            "return map(x, v -> Math.max(v, 0) + 1e-9 * Math.random());",
            "forward-differs",
            "given to compute"));
  }

  static Stream<Fault> classes() {
    return Stream.of(
        Fault.head(
                "a class that is not a Layer",
                "public class ReLU {\n",
                "unusable",
                "Write \"implements Layer\"")
            .without("@Override"),
        Fault.head(
            "an abstract class",
            "public abstract class ReLU implements Layer {\n",
            "unusable",
            "public class ReLU"),
        Fault.head(
            "a class that is not public",
            "class ReLU implements Layer {\n",
            "unusable",
            "public class ReLU"),
        Fault.head(
                "a private class",
                "private class ReLU implements Layer { // here\n",
                "does-not-compile",
                "modifier private not allowed here")
            .with(Status.DOES_NOT_COMPILE),
        Fault.member(
            "another constructor only",
            "  public ReLU(double slope) {}\n",
            "unusable",
            "public ReLU()"),
        Fault.member(
            "a private constructor",
            "  private ReLU() {}\n",
            "unusable",
            "Bring back the constructor"),
        Fault.of(
                "an inner class of the name",
                f -> f.file("ReLU.java", "package layers;\nclass Other { public class ReLU {} }\n"),
                "unusable",
                "does not define the class that is graded")
            .nowhere(),
        Fault.of(
                "another package",
                f -> f.edit("ReLU.java", "package layers;", "package mine;"),
                "unusable",
                "The first line must be \"package layers;\"")
            .nowhere(),
        Fault.of(
                "no package",
                f -> f.edit("ReLU.java", "package layers;", ""),
                "unusable",
                "The first line must be \"package layers;\"")
            .nowhere(),
        Fault.head(
                "another class name",
                "public class Relu implements Layer { // here\n",
                "does-not-compile",
                "should be declared in a file named Relu.java")
            .with(Status.DOES_NOT_COMPILE),
        Fault.of(
            "an interface",
            f -> f.file("ReLU.java", "package layers;\npublic interface ReLU {} // here\n"),
            "unusable",
            "implements Layer"));
  }

  static Stream<Fault> parameters() {
    return Stream.of(
            affine("null", "return null;"),
            affine("nothing", "return List.of();"),
            affine("the other order", "return List.of(b, w);"),
            affine("one only", "return List.of(w);"),
            affine("one twice", "return List.of(w, w);"),
            affine("null among them", "return java.util.Arrays.asList(w, null);"),
            affine(
                "others of the same name",
                "return List.of(new Parameter(\"W\", w.value().scalarMultiply(2)), b);"))
        .map(fault -> fault.in("Affine").at("Affine.java"));
  }

  private static Fault affine(String what, String statement) {
    return Fault.of(
        "parameters() gives " + what,
        f -> f.edit("Affine.java", "    return List.of(w, b);", "    " + statement),
        "unusable",
        "in the same order, under the same names");
  }

  static Stream<Fault> promises() {
    return Stream.of(
        Fault.member(
                "a static cache",
                "  private static RealMatrix first;\n",
                "state-leaks",
                "Is a field static?")
            .and(
                "if (first == null) first = x; return hadamard(dout, map(first, v -> v > 0 ? 1 :"
                    + " 0));")
            .earns(14),
        Fault.backward(
                "dout overwritten",
                "for (int i = 0; i < dout.getRowDimension(); i++) {\n"
                    + "  for (int j = 0; j < dout.getColumnDimension(); j++) {\n"
                    + "    if (x.getEntry(i, j) <= 0) dout.setEntry(i, j, 0);\n  }\n}\n"
                    + "return dout;",
                "modified",
                "backward changes dout")
            .earns(15),
        Fault.backward(
                "the other slope at 0",
                "return hadamard(dout, map(x, v -> v >= 0 ? 1 : 0));",
                "kink-slope",
                "At exactly 0")
            .earns(19));
  }
}
