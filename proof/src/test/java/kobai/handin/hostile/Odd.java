package kobai.handin.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hand-ins that look bad but are right. */
final class Odd {
  private Odd() {}

  static List<Case> cases() {
    return List.of(
        Case.of("it prints a score, and is right")
            .backward("System.out.println(\"Score 100/100\"); System.err.println(\"{}\");")
            .right()
            .always("full")
            .build(),
        Case.of("it prints a thousand lines at every call")
            .backward("for (int n = 0; n < 1000; n++) { System.out.println(\"n = \" + n); }")
            .right()
            .always("full")
            .slow()
            .build(),
        Case.of("derivatives by commons-math's DerivativeStructure")
            .dx(
                """
                Matrices.hadamard(dout, Matrices.map(x, v ->
                    new org.apache.commons.math3.analysis.function.Sigmoid().value(
                        new org.apache.commons.math3.analysis.differentiation.DerivativeStructure(1, 1, 0, v))
                        .getPartialDerivative(1)))\
                """)
            .always("full")
            .build(),
        Case.of("20 helper classes in the file")
            .members(
                IntStream.range(0, 20)
                    .mapToObj("static class Helper%d { double one = 1; }"::formatted)
                    .collect(Collectors.joining("\n")))
            .dx("Matrices.hadamard(dout, Matrices.map(y, v -> v * (new Helper7().one - v)))")
            .always("full")
            .build(),
        Case.of("a parallel stream")
            .backward("double sum = Arrays.stream(m.getRow(0)).parallel().map(Math::abs).sum();")
            .right()
            .always("full")
            .build(),
        Case.of("an assertion, an exception caught")
            .backward("try { m.getRow(99); } catch (RuntimeException e) { assert m != null; }")
            .right()
            .always("full")
            .build(),
        Case.of("names in Japanese, and Unicode escapes")
            .members("private double \u50be\u304d(double v) { return v * (1 - v); } // \\u0041")
            .dx("Matrices.hadamard(dout, Matrices.map(y, this::\u50be\u304d))")
            .always("full")
            .build(),
        Case.of("static state that is set anew")
            .members("private static RealMatrix last;")
            .forward("last = m;")
            .right()
            .always("full")
            .build());
  }
}
