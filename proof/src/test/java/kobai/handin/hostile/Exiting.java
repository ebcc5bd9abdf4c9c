package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that end the JVM they run in. */
final class Exiting {
  private static final String EXIT = "System.exit(0); // here";
  private static final String BROUGHT_DOWN = "brought-down";

  private Exiting() {}

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
            .build());
  }

  private static Case.Builder exit(String name) {
    return Case.of(name).refused("System.exit").sandboxed(BROUGHT_DOWN);
  }
}
