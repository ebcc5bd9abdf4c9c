package kobai.handin.hostile;

import java.util.List;

/** Hand-ins whose exceptions do harm when they are read. */
final class Throwing {
  private Throwing() {}

  static List<Case> cases() {
    return List.of(
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
            .build());
  }
}
