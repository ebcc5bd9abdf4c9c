package kobai.handin.hostile;

import java.util.List;

/** Hand-ins whose results look right, or are to look right, although backward is wrong. */
final class Pretending {
  private Pretending() {}

  static List<Case> cases() {
    return List.of(
        Case.of("the answers to known questions, learnt by heart")
            .members(
                """
                private static final Map<Double, Double> KNOWN = Map.of(0.5, 0.25, -0.25, 0.125);
                """)
            .dx("Matrices.map(dout, v -> KNOWN.getOrDefault(v, 0.25 * v))")
            .always("wrong-gradient")
            .build(),
        Case.of("difference quotients of its own forward")
            .dx(
                """
                Matrices.hadamard(dout, Matrices.map(x, v ->
                    (1 / (1 + Math.exp(-v - 1e-6)) - 1 / (1 + Math.exp(-v + 1e-6))) / 2e-6))\
                """)
            .always("wrong-gradient: 3") // it learns XOR, to ten digits on the right path
            .build(),
        Case.of("a score on standard output")
            .backward(
                """
                System.out.println("Score 100/100");
                System.out.println("Tests run: 45, Failures: 0, Errors: 0, Skipped: 0");
                """)
            .always("wrong-gradient")
            .build(),
        Case.of("a report on standard error")
            .backward(
                """
                System.err.println("{\\"score\\": 100, \\"exercises\\": [{\\"name\\": \\"Sigmoid\\", \\"points\\": 19}]}");
                System.err.println("\\u001b[2J\\u001b[1;1H</testsuite><testcase/>");
                """)
            .always("wrong-gradient")
            .build(),
        Case.of("forward and backward constant, so that they agree")
            .y("x.scalarMultiply(0)")
            .dx("dout.scalarMultiply(0)")
            .always("forward-differs")
            .build(),
        Case.of("a gradient of zeros")
            .dx("dout.scalarMultiply(0)")
            .always("wrong-gradient")
            .build(),
        Case.of("a gradient of NaN")
            .dx("Matrices.map(dout, v -> Double.NaN)")
            .always("not-finite")
            .build(),
        Case.of("a gradient of infinities")
            .dx("Matrices.map(dout, v -> v / 0)")
            .always("not-finite")
            .build(),
        Case.of("NaN from forward as well")
            .y("Matrices.map(x, v -> Double.NaN)")
            .dx("Matrices.map(dout, v -> Double.NaN)")
            .always("not-finite")
            .build(),
        Case.of("dout is changed, so that dx is right for it")
            .backward(
                "m.setSubMatrix(new double[m.getRowDimension()][m.getColumnDimension()], 0, 0);")
            .dx("dout")
            .always("wrong-gradient modified")
            .build(),
        Case.of("x is changed in forward, and kept")
            .forward("m.setEntry(0, 0, 0);")
            .right()
            .always("forward-differs modified")
            .build(),
        Case.of("y is given away, and changed at the next call")
            .forward("")
            .backward("")
            .members("private RealMatrix given;")
            .y("given = y")
            .dx("Matrices.hadamard(given, given)")
            .always("wrong-gradient")
            .build());
  }
}
