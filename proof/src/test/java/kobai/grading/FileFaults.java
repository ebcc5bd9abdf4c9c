package kobai.grading;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Faults of a file: each costs the exercises that need it. */
final class FileFaults {
  private FileFaults() {}

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
                "1000"), // javac's message depends on the JDK
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
}
