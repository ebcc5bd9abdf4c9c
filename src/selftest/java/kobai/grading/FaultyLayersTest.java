package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.check.Finding;
import kobai.check.SourceLine;
import kobai.check.Texts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What bad input gets. Each fault goes through the whole grading suite, and costs its own exercise
 * and what builds on it, nobody else; the reader is told what to do, and where.
 */
class FaultyLayersTest {

  @TempDir private Path temp;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"results", "exceptions", "classes", "parameters", "promises"})
  void layer_faulty_costsItself(Fault fault) {
    expect(fault);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"sources", "helpers", "files"})
  void file_faulty_costsThoseThatNeedIt(Fault fault) {
    expect(fault);
  }

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

  static Stream<Fault> exceptions() {
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
            .earns(18),
        Fault.backward(
                "the other slope at 0",
                "return hadamard(dout, map(x, v -> v >= 0 ? 1 : 0));",
                "kink-slope",
                "At exactly 0")
            .earns(19));
  }

  static Stream<Fault> sources() {
    return Stream.of(
            Fault.backward("a missing semicolon", "return dout // here", "", "';' expected"),
            Fault.backward("a missing symbol", "return dx; // here", "", "cannot find symbol"),
            Fault.backward("a missing return", "int n = 0;", "", "missing return statement"),
            Fault.backward("a type error", "return 1; // here", "", "int cannot be converted"),
            Fault.backward("a missing brace", "return dout; }}}} // here", "", "expected"),
            Fault.backward(
                "the grader's numerical gradient",
                "kobai.numeric.NumericalGradient.of(v -> 0, x); // here\n return dout;",
                "",
                "package kobai.numeric does not exist"),
            Fault.backward(
                "the grader's training",
                "kobai.train.StandIns s = null; // here\n return dout;",
                "",
                "package kobai.train does not exist"),
            Fault.backward(
                "the grader's grade",
                "kobai.grading.Grade g = null; // here\n return dout;",
                "",
                "package kobai.grading does not exist"),
            Fault.backward(
                "JUnit",
                "org.junit.jupiter.api.Assertions.fail(); // here\n return dout;",
                "",
                "package org.junit.jupiter.api does not exist"),
            Fault.of(
                "binary garbage that some encoding can read",
                f -> f.file("ReLU.java", new byte[] {0, 1, 2, 3, 27, 91, 51, 49, 109}),
                "",
                "illegal character"),
            Fault.of(
                "UTF-16 without a mark",
                f ->
                    f.file(
                        "ReLU.java",
                        Folder.solution("ReLU.java").getBytes(StandardCharsets.UTF_16LE)),
                "",
                "illegal character"),
            Fault.of(
                "a thousand errors",
                f -> f.file("ReLU.java", "package layers;\n" + "int x = y;\n".repeat(1000)),
                "",
                "1000"), // what javac says of them depends on the JDK
            Fault.of(
                    "an expression deeper than the compiler can go",
                    f ->
                        f.edit(
                            "ReLU.java",
                            "    return map(x, v -> Math.max(v, 0));",
                            "    double a = "
                                + "(".repeat(20_000)
                                + "1"
                                + ")".repeat(20_000)
                                + ";\n    return map(x, v -> Math.max(v, 0));"),
                    "",
                    "StackOverflowError")
                .nowhere(),
            Fault.of(
                "a method longer than a class file can hold",
                f ->
                    f.edit(
                        "ReLU.java",
                        "    return map(x, v -> Math.max(v, 0));",
                        "    double a = 0;\n"
                            + "    a = Math.sin(a) + 0.1;\n".repeat(10_000)
                            + "    return map(x, v -> Math.max(v, 0));"),
                "",
                "code too large"))
        .map(
            fault ->
                new Fault(
                    fault.what(),
                    fault.change(),
                    "ReLU",
                    Status.DOES_NOT_COMPILE,
                    0,
                    "does-not-compile",
                    fault.says(),
                    fault.file()));
  }

  private static final String TWICE =
      "package layers;\n\nclass Helper {\n  static double twice(double a) {\n"
          + "    return 2 * a;\n  }\n}\n";

  static Stream<Fault> helpers() {
    String broken = TWICE.replace("2 * a;", "2 * b; // here");
    String garbled = TWICE.replace("2 * a;", "2 * ; // here");
    return Stream.of(
        helper("a helper that does not compile", "Helper.twice(1)", broken),
        helper("a helper with a syntax error", "Helper.twice(1)", garbled),
        helper("a helper's broken file, named in full", "layers.Helper.twice(1)", broken),
        helper(
            "the second class of a broken file",
            "Second.half(1)",
            broken + "class Second {\n  static double half(double a) { return a / 2; }\n}\n"),
        helper("a static import of a broken helper", "twice(1)", broken)
            .imports("import static layers.Helper.twice;"),
        helper("a static import of all of a broken helper", "twice(1)", broken)
            .imports("import static layers.Helper.*;"));
  }

  private static Fault helper(String what, String call, String text) {
    return new Fault(
        what,
        f ->
            f.file("Helper.java", text)
                .edit(
                    "ReLU.java",
                    "    return map(x, v -> Math.max(v, 0));",
                    "    double a = " + call + ";\n    return map(x, v -> Math.max(v, 0));"),
        "ReLU",
        Status.DOES_NOT_COMPILE,
        0,
        "does-not-compile",
        "Helper.java does not compile",
        "Helper.java");
  }

  static Stream<Fault> files() {
    return Stream.of(
        Fault.of("a missing file", f -> f.without("ReLU.java"), "unusable", "git checkout --")
            .nowhere(),
        Fault.of(
                "a file whose name has other capitals",
                f -> f.without("ReLU.java").file("Relu.java", Folder.solution("ReLU.java")),
                "unusable",
                "exercises/layers/Relu.java")
            .nowhere(),
        Fault.of("an empty file", f -> f.file("ReLU.java", ""), "unusable", "package layers;")
            .nowhere(),
        Fault.of(
                "bytes in no encoding",
                f -> f.file("ReLU.java", new byte[] {(byte) 0xFF, 0, (byte) 0x80, (byte) 0xFD}),
                "unusable",
                "Save it as UTF-8")
            .nowhere(),
        Fault.of(
                "a folder of that name",
                f -> {
                  f.without("ReLU.java").root().resolve("layers/ReLU.java").toFile().mkdir();
                  return f;
                },
                "unusable",
                "cannot be read")
            .nowhere());
  }

  private void expect(Fault fault) {
    Folder folder = fault.change().apply(Folder.ofSolutions(temp));
    Grade grade = folder.grade();
    assertEquals(Course.load().exercises(), names(grade), "a row for every exercise");
    ExerciseGrade faulty = exercise(grade, fault.exercise());
    Finding finding = faulty.firstUnfinished().orElseThrow().findings().get(0);
    String said = finding.explain(Texts.in(Locale.ENGLISH)).toString();
    assertAll(
        said,
        () -> assertEquals(fault.finding(), finding.id()),
        () -> assertEquals(fault.status(), faulty.status()),
        () -> assertEquals(fault.points(), faulty.points(), 1e-9),
        () -> assertTrue(said.contains(fault.says()), "says: " + fault.says()),
        () -> expectPlace(fault, folder, finding.at()),
        () -> expectOthersUnharmed(grade, fault.exercise()));
  }

  private static void expectPlace(Fault fault, Folder folder, SourceLine at) {
    if (fault.file() == null) {
      return;
    }
    assertTrue(at != null, "says where");
    assertTrue(at.file().endsWith("exercises/layers/" + fault.file()), at.toString());
    int here = folder.here(fault.file());
    assertTrue(at.line() > 0 && (here == 0 || here == at.line()), at + ", not line " + here);
  }

  private static void expectOthersUnharmed(Grade grade, String faulty) {
    for (ExerciseGrade exercise : grade.exercises()) {
      if (exercise.name().equals("XOR")) {
        assertEquals(faulty.equals("ReLU") ? 6 : 0, exercise.points(), "XOR");
        assertEquals(Status.BLOCKED, exercise.status(), "XOR");
      } else if (!exercise.name().equals(faulty)) {
        assertEquals(exercise.max(), exercise.points(), exercise.name());
        assertEquals(Status.PASSED, exercise.status(), exercise.name());
      }
    }
  }

  private static List<String> names(Grade grade) {
    return grade.exercises().stream().map(ExerciseGrade::name).toList();
  }

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
