package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that end the program they run in, or prevent it from answering. */
final class Losing {
  private static final String EXIT = "System.exit(0); // here";
  private static final String BROUGHT_DOWN = "brought-down";

  private Losing() {}

  static List<Case> cases() {
    return List.of(
        exit("System.exit in a static initialiser").staticInitialiser(EXIT).build(),
        exit("System.exit in the constructor").constructor(EXIT).build(),
        exit("System.exit in forward").forward(EXIT).build(),
        exit("System.exit in backward").backward(EXIT).build(),
        Case.of("Affine", "System.exit in parameters()")
            .members("private List<Parameter> end() { System.exit(0); return List.of(); } // here")
            .parameters("end()")
            .refused("System.exit")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("halt in forward")
            .forward("Runtime.getRuntime().halt(0); // here")
            .refused("Runtime.getRuntime")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        exit("System.exit in Unicode escapes")
            .backward("\\u0053ystem.\\u0065xit(0); // here")
            .build(),
        Case.of("System.exit by reflection")
            .backward(
                """
                Class.forName("java.lang.Sys" + "tem").getMethod("exit", int.class).invoke(null, 0); // here
                """)
            .refused("Class.forName")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        exit("System.exit as a method reference")
            .backward("java.util.function.IntConsumer end = System::exit; end.accept(0); // here")
            .build(),
        exit("System.exit in a lambda")
            .backward("Matrices.map(m, v -> { System.exit(0); return v; }); // here")
            .build(),
        exit("System.exit in a record within")
            .members("record End(int code) { void now() { System.exit(code); } } // here")
            .backward("new End(0).now();")
            .build(),
        exit("System.exit in a helper file")
            .file(
                "End.java", "package layers;\nclass End { static void now() { System.exit(0); } }")
            .backward("End.now();")
            .build(),
        exit("System.exit in an exception's message")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public String getMessage() { System.exit(0); return ""; } // here
                }
                """)
            .backward("throw new Evil();")
            .build(),
        exit("System.exit in an exception's text, which nobody asks for")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public String toString() { System.exit(0); return ""; }
                }
                """)
            .backward("throw new Evil();")
            .sandboxed("threw")
            .build(),
        Case.of("an exception whose message hangs")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public String getMessage() {
                    while (true) {} // here
                  }
                }
                """)
            .backward("throw new Evil();")
            .always("timed-out")
            .build(),
        Case.of("an exception whose message throws itself")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public String getMessage() { throw this; }
                }
                """)
            .backward("throw new Evil(); // here")
            .always("threw")
            .build(),
        Case.of("an exception with a message of 200 million characters")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public String getMessage() { return "x".repeat(200_000_000); }
                }
                """)
            .backward("throw new Evil(); // here")
            .always("threw")
            .build(),
        Case.of("an exception that is its own cause")
            .members(
                """
                static class Evil extends ExceptionInInitializerError {
                  @Override public Throwable getCause() { return this; }
                }
                """)
            .backward("throw new Evil();")
            .refused("ExceptionInInitializerError")
            .sandboxed("threw")
            .build(),
        Case.of("an exception whose cause exits")
            .members(
                """
                static class Evil extends ExceptionInInitializerError {
                  @Override public Throwable getCause() { System.exit(0); return null; }
                }
                """)
            .backward("throw new Evil();")
            .refused("ExceptionInInitializerError")
            .sandboxed("threw")
            .build(),
        Case.of("an exception with a stack trace of holes")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public StackTraceElement[] getStackTrace() { return new StackTraceElement[9]; }
                }
                """)
            .backward("throw new Evil();")
            .refused("StackTraceElement")
            .sandboxed("threw")
            .build(),
        Case.of("an exception with a stack trace of 200 MB")
            .members(
                """
                static class Evil extends RuntimeException {
                  @Override public StackTraceElement[] getStackTrace() {
                    StackTraceElement[] trace = new StackTraceElement[5000];
                    Arrays.fill(trace, new StackTraceElement("x".repeat(60_000), "y".repeat(60_000), "z", 1));
                    return trace;
                  }
                }
                """)
            .backward("throw new Evil();")
            .refused("StackTraceElement")
            .sandboxed("threw")
            .build(),
        Case.of("an exception of a class with a name of 10,000 characters")
            .members("static class E" + "x".repeat(10_000) + " extends RuntimeException {}")
            .backward("throw new E" + "x".repeat(10_000) + "(); // here")
            .always("threw")
            .build(),
        Case.of("null is thrown").backward("throw null; // here").always("threw").build(),
        Case.of("an Error of its own")
            .members("static class Evil extends Error {}")
            .backward("throw new Evil(); // here")
            .always("threw")
            .build(),
        Case.of("ThreadDeath")
            .backward("throw new ThreadDeath(); // here")
            .refused("ThreadDeath")
            .sandboxed("threw")
            .build(),
        Case.of("the contract's own exception: not implemented")
            .backward("throw new NotImplemented(\"Sigmoid.backward\"); // here")
            .always("not-started")
            .build(),
        Case.of("a library is loaded")
            .backward("System.load(\"/tmp/kobai-hostile-left.so\"); // here")
            .refused("System.load")
            .sandboxed("threw brought-down timed-out") // JDK 24 and newer warn into the pipe
            .build(),
        Case.of("a native method")
            .members("private static native void end();")
            .backward("end();")
            .refused("native end")
            .sandboxed("threw")
            .build(),
        Case.of("the parent process is killed")
            .backward(
                """
                ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); // here
                """)
            .refused("ProcessHandle.current")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("all processes are killed")
            .backward(
                "new ProcessBuilder(\"sh\", \"-c\", \"kill -9 -1\").start().waitFor(); // here")
            .refused("ProcessBuilder")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the worker is stopped with SIGSTOP")
            .backward("new ProcessBuilder(\"sh\", \"-c\", \"kill -STOP $PPID\").start().waitFor();")
            .refused("ProcessBuilder")
            .sandboxed("timed-out")
            .build(),
        Case.of("a child in a session of its own that lives on")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 300; : kobai-hostile-left").start(); // here
                """)
            .refused("ProcessBuilder")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a child that lives on, and the worker ends")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 300; : kobai-hostile-left").start(); // here
                System.exit(0);
                """)
            .refused("ProcessBuilder")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("Unsafe crashes the JVM")
            .backward(
                """
                Class<?> type = Class.forName("sun.misc.Unsafe"); // here
                Field field = type.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
                """)
            .refused("Class.forName")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the pipe to the grader is closed")
            .backward("new FileOutputStream(FileDescriptor.err).close(); // here")
            .refused("java.io.FileOutputStream")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the grader's questions are read by another")
            .backward("new FileInputStream(FileDescriptor.in).read(); // here")
            .refused("java.io.FileInputStream")
            .sandboxed("timed-out")
            .build(),
        Case.of("the pipe to the grader is flooded")
            .backward(
                "while (true) { new FileOutputStream(FileDescriptor.err).write(new byte[1 << 16]); } // here")
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down timed-out")
            .build(),
        Case.of("the pipe to the grader is flooded with signs of life")
            .backward(
                "while (true) { new FileOutputStream(FileDescriptor.err).write(new byte[5 << 10]); } // here")
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down timed-out")
            .build(),
        Case.of("standard output is closed")
            .backward("System.out.close(); System.err.close(); // here")
            .refused("java.io.PrintStream.close")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("standard output is replaced")
            .backward("System.setOut(null); // here")
            .refused("System.setOut")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("sleep, whoever interrupts")
            .backward(
                """
                while (true) {
                  try {
                    Thread.sleep(1000); // here
                  } catch (InterruptedException e) {
                  }
                }
                """)
            .refused("Thread.sleep")
            .sandboxed("timed-out")
            .build(),
        Case.of("it waits for a notification")
            .backward("Object lock = m; synchronized (lock) { lock.wait(); } // here")
            .refused("Object.wait")
            .sandboxed("timed-out")
            .build());
  }

  private static Case.Builder exit(String name) {
    return Case.of(name).refused("System.exit").sandboxed(BROUGHT_DOWN);
  }
}
