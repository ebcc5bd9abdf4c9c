package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that try to get points for a wrong backward. */
final class Forging {
  private Forging() {}

  static List<Case> cases() {
    return List.of(
        Case.of("JUnit's TestAbortedException, by reflection")
            .backward(
                """
                throw (Throwable) Class.forName("org.opentest4j.TestAbortedException") // here
                    .getDeclaredConstructor().newInstance();
                """)
            .refused("Class.forName")
            .sandboxed("threw")
            .build(),
        Case.of("a class of JUnit's own package beside it, of no use")
            .file("Assertions.java", Texts.ASSERTIONS)
            .dx("dout")
            .always("wrong-gradient")
            .build(),
        Case.of("a class of JUnit's own package, called")
            .file("Assertions.java", Texts.ASSERTIONS)
            .backward("org.junit.jupiter.api.Assertions.assertTrue(false);")
            .refused("package org.junit.jupiter.api")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the farewell of Surefire on standard output, then halt")
            .backward(
                """
                new FileOutputStream(FileDescriptor.out).write(":maven-surefire-event:\\u0003:bye:".getBytes()); // here
                Runtime.getRuntime().halt(0);
                """)
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down")
            .build(),
        Case.of("a forged answer on the pipe to the grader")
            .backward(
                """
                new FileOutputStream(FileDescriptor.err).write(new byte[] { // here
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0});
                """)
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down")
            .build(),
        Case.of("a child that would write into the report afterwards")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 1; echo 100 > @HERE@/target/kobai-hostile-left.json") // here
                    .start();
                """)
            .refused("ProcessBuilder")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a file among the grading suite's classes")
            .backward(
                """
                Files.writeString( // here
                    Path.of("@HERE@", "target", "test-classes", "kobai-hostile-left.properties"), "x");
                """)
            .refused("java.nio.file.Files.writeString")
            .sandboxed("threw")
            .build(),
        Case.of("the grader's state, by reflection")
            .backward("Class.forName(\"kobai.grading.GradingRun\"); // here")
            .refused("Class.forName")
            .sandboxed("threw")
            .build(),
        Case.of("the fields of a matrix, by reflection")
            .backward(
                """
                Field data = m.getClass().getDeclaredField("data"); // here
                data.setAccessible(true);
                data.set(m, new double[1][1]);
                """)
            .refused("Class.getDeclaredField")
            .sandboxed("wrong-gradient modified")
            .build(),
        Case.of("a VarHandle")
            .backward("java.lang.invoke.MethodHandles.lookup(); // here")
            .refused("java.lang.invoke.MethodHandles.lookup")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the worker's own exception: not implemented")
            .backward(
                """
                Object kind = Class.forName("kobai.worker.Thrown$Kind").getEnumConstants()[0]; // here
                throw (Throwable) Class.forName("kobai.worker.RemoteThrown").getConstructors()[0].newInstance(
                    Class.forName("kobai.worker.Thrown").getConstructors()[0].newInstance(kind, "", "", List.of(), null));
                """)
            .refused("Class.forName")
            .sandboxed("not-started")
            .build(),
        Case.of("the worker's own exception: no layer")
            .backward(
                "throw new kobai.worker.NoLayer(kobai.worker.NoLayer.Reason.NO_CLASS); // here")
            .always("does-not-compile")
            .build(),
        Case.of("the harness's numerical gradient")
            .backward(
                "System.out.println(kobai.numeric.NumericalGradient.class.getName()); // here")
            .always("does-not-compile")
            .build(),
        Case.of("a reference solution that is not there")
            .backward("new solutions.layers.Sigmoid(); // here")
            .always("does-not-compile")
            .build(),
        Case.of("the name of the test, from the stack")
            .members("private boolean asked;")
            .backward(
                """
                for (StackTraceElement frame : new Throwable().getStackTrace()) { // here
                  if (frame.getClassName().endsWith("Test")) {
                    throw new IllegalStateException("found");
                  }
                }
                """)
            .refused("Throwable.getStackTrace")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the name of the test, by StackWalker")
            .backward(
                """
                if (StackWalker.getInstance().walk(s -> s.anyMatch(f -> f.getClassName().endsWith("Test")))) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("StackWalker.getInstance")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the name of the test, from all threads")
            .backward(
                """
                if (Thread.getAllStackTraces().toString().contains("SigmoidTest")) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("Thread.getAllStackTraces")
            .sandboxed("wrong-gradient")
            .build(),
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
            .build(),
        Case.of("the layer of the contract, made anew")
            .file(
                "Layer.java",
                """
                package layers;
                public interface Layer {
                }
                """)
            .source(
                """
                package layers;
                public class Sigmoid implements Layer {
                }
                """)
            .always("unusable")
            .build(),
        Case.of("a class of the contract's package")
            .file(
                "Matrices.java",
                """
                package kobai.nn;
                public final class Matrices {
                  public static org.apache.commons.math3.linear.RealMatrix own(
                      org.apache.commons.math3.linear.RealMatrix a) {
                    return a;
                  }
                }
                """)
            .backward("Matrices.own(m);")
            .y("x")
            .always("does-not-compile")
            .build(),
        Case.of("a class of the worker's package")
            .file(
                "Wire.java",
                """
                package kobai.worker;
                public class Wire {
                  public static void lie() {}
                }
                """)
            .backward("kobai.worker.Wire.lie();")
            .always("does-not-compile")
            .build());
  }

  /** Sources that more than one case uses. */
  private static final class Texts {
    static final String ASSERTIONS =
        """
        package org.junit.jupiter.api;
        public class Assertions {
          public static void assertTrue(boolean condition) {}
        }
        """;
  }
}
