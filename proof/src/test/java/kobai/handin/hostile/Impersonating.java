package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that bring classes under the names of the contract, the worker or JUnit. */
final class Impersonating {
  private static final String ASSERTIONS =
      """
      package org.junit.jupiter.api;
      public class Assertions {
        public static void assertTrue(boolean condition) {}
      }
      """;

  private Impersonating() {}

  static List<Case> cases() {
    return List.of(
        Case.of("a class of JUnit's own package beside it, of no use")
            .file("Assertions.java", ASSERTIONS)
            .dx("dout")
            .always("wrong-gradient")
            .build(),
        Case.of("a class of JUnit's own package, called")
            .file("Assertions.java", ASSERTIONS)
            .backward("org.junit.jupiter.api.Assertions.assertTrue(false);")
            .refused("package org.junit.jupiter.api")
            .sandboxed("wrong-gradient")
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
}
