package kobai.handin.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hand-ins that use up everything: time, memory, threads, processes, the disk, the compiler. */
final class Exhausting {
  private static final String LOOP = "for (int n = 1; n > 0; n = n % 2 + 1) {} // here";
  private static final String TIMED_OUT = "timed-out";
  private static final String NO_CLASS_FILE = "does-not-compile";

  private Exhausting() {}

  static List<Case> cases() {
    return List.of(
        Case.of("an endless loop in forward").forward(LOOP).always(TIMED_OUT).build(),
        Case.of("an endless loop in backward").backward(LOOP).always(TIMED_OUT).build(),
        Case.of("an endless loop in the constructor").constructor(LOOP).always(TIMED_OUT).build(),
        Case.of("an endless loop in a static initialiser")
            .staticInitialiser(LOOP)
            .always(TIMED_OUT)
            .build(),
        Case.of("Affine", "an endless loop in parameters()")
            .members("private List<Parameter> end() {\n" + LOOP + "\nreturn List.of(); }")
            .parameters("end()")
            .always(TIMED_OUT)
            .build(),
        Case.of("it prints without end")
            .backward("while (true) { System.out.println(\"Score 100/100\"); }")
            .always(TIMED_OUT)
            .build(),
        Case.of("it prints ten million lines")
            .backward(
                "for (int n = 0; n < 10_000; n++) { System.out.println(\"x\".repeat(1000)); }")
            .always("wrong-gradient timed-out")
            .slow()
            .build(),
        Case.of("a pattern that backtracks for ever")
            .backward(
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"((a*)*)*b\"); // here")
            .always(TIMED_OUT)
            .build(),
        Case.of("a number of 200 million digits")
            .backward("java.math.BigInteger.TEN.pow(200_000_000); // here")
            .always("timed-out threw")
            .slow()
            .build(),
        Case.of("a recursion without end")
            .members("private static int deeper(int n) { return deeper(n + 1) + 1; } // here")
            .backward("deeper(0);")
            .always("threw")
            .build(),
        Case.of("memory, in a static list")
            .members("private static final List<double[]> ALL = new ArrayList<>();")
            .backward("while (true) { ALL.add(new double[100_000]); } // here")
            .always("threw")
            .build(),
        Case.of("memory, in small pieces")
            .members("private static final Map<Object, Object> ALL = new HashMap<>();")
            .backward(
                "while (true) { ALL.put(new Object(), new Object()); }") // the line is unknown
            .always("timed-out threw")
            .slow()
            .build(),
        Case.of("memory, in one piece")
            .backward("System.out.println(new double[Integer.MAX_VALUE - 8].length); // here")
            .always("threw")
            .build(),
        Case.of("memory outside of the heap")
            .backward(
                """
                List<Object> all = new ArrayList<>();
                while (true) { all.add(java.nio.ByteBuffer.allocateDirect(1 << 20)); } // here
                """)
            .refused("java.nio.ByteBuffer.allocateDirect")
            .sandboxed("threw")
            .build(),
        Case.of("a thousand threads")
            .backward(
                """
                for (int n = 0; n < 1000; n++) {
                  new Thread(() -> { while (true) { try { Thread.sleep(100_000); } catch (InterruptedException e) { } } }).start(); // here
                }
                """)
            .refused("Thread")
            .sandboxed("threw")
            .build(),
        Case.of("500 processes")
            .backward(
                """
                for (int n = 0; n < 500; n++) {
                  new ProcessBuilder("sh", "-c", "sleep 300; : kobai-hostile-left").start(); // here
                }
                """)
            .refused("ProcessBuilder")
            .sandboxed("threw timed-out brought-down")
            .slow()
            .build(),
        Case.of("64 MB on the disk")
            .backward(
                """
                for (int n = 0; n < 64; n++) {
                  Files.write(Path.of("/tmp/kobai-hostile-left" + n), new byte[1 << 20]); // here
                }
                """)
            .refused("java.nio.file.Path.of")
            .sandboxed("threw")
            .build(),
        Case.of("a thread that never ends")
            .backward(
                """
                new Thread(() -> { while (true) {} }).start(); // here
                """)
            .refused("Thread")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a shutdown hook that never ends")
            .backward(
                """
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} })); // here
                """)
            .refused("Runtime.getRuntime")
            .sandboxed("wrong-gradient threw")
            .build(),
        Case.of("a shutdown hook that never ends, and exit")
            .backward(
                """
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} })); System.exit(0); // here
                """)
            .refused("Runtime.getRuntime")
            .sandboxed(TIMED_OUT)
            .build(),
        Case.of("a finalizer")
            .members(
                """
                @Override
                @SuppressWarnings({"deprecation", "removal"})
                protected void finalize() { while (true) {} } // here
                """)
            .refused("finalize")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a task on the common pool")
            .backward(
                "java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) {} }); // here")
            .refused("java.util.concurrent.CompletableFuture.runAsync")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a parallel stream that leaves a task behind")
            .backward(
                """
                try {
                  IntStream.range(0, 2).parallel().forEach(n -> {
                    if (n == 1) {
                      throw new IllegalStateException();
                    }
                    while (true) {}
                  });
                } catch (IllegalStateException e) {
                }
                """)
            .always("wrong-gradient timed-out")
            .slow()
            .build(),
        Case.of("20,000 parentheses")
            .backward("int n = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";")
            .always("does-not-compile wrong-gradient")
            .build(),
        Case.of("20,000 additions")
            .backward("int n = 1" + " + m.getRowDimension()".repeat(20_000) + ";")
            .always("does-not-compile wrong-gradient")
            .build(),
        Case.of("a constant that doubles thirty times")
            .members(doubling())
            .always(NO_CLASS_FILE)
            .slow()
            .build(),
        Case.of("lambdas within lambdas, whose types take javac for ever")
            .members(
                """
                interface A<T> { T a(T t); }
                interface B<T> { T b(T t) throws Exception; }
                static <T> T f(A<T> a) { return null; }
                static <T> T f(B<T> b) { return null; }
                """)
            .backward("Object o = " + "f(x -> ".repeat(40) + "x" + ")".repeat(40) + ";")
            .always(NO_CLASS_FILE)
            .slow()
            .build(),
        Case.of("a method of more than 65,535 bytes")
            .backward("double[] a = new double[9];\n" + "a[1] = a[2] + a[3] * a[4];\n".repeat(6000))
            .always(NO_CLASS_FILE)
            .build(),
        Case.of("a string of more than 65,535 bytes")
            .members("private static final String LONG = \"" + "x".repeat(70_000) + "\"; // here")
            .always(NO_CLASS_FILE)
            .build(),
        Case.of("5,000 classes")
            .members(numbered("class C%d {}", 5000))
            .always(NO_CLASS_FILE)
            .slow()
            .build(),
        Case.of("10,000 errors")
            .members(numbered("int e%d = ;", 10_000))
            .always(NO_CLASS_FILE)
            .build());
  }

  private static String doubling() {
    return "static final String S0 = \"0123456789\";\n"
        + IntStream.range(1, 31)
            .mapToObj(k -> "static final String S%d = S%d + S%d;".formatted(k, k - 1, k - 1))
            .collect(Collectors.joining("\n"));
  }

  private static String numbered(String line, int count) {
    return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining("\n"));
  }
}
