package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exercises derived from solutions have the imports that they need. */
class ExerciseFilesTest {
  private static final String MARKED =
      """
      package layers;

      import static kobai.nn.Matrices.hadamard;
      import static kobai.nn.Matrices.map;

      import kobai.nn.Layer;

      /** Squares. */
      class A implements Layer {
        // LEFT OUT
        x = hadamard(x, x);
        // INSTEAD
        // throw new NotImplemented("A");
        // END
        y = map(x);
      }
      """;

  @Test
  @DisplayName("An exercise imports what it uses, and NotImplemented; a solution what it uses")
  void imports_ofBoth_areThoseUsed() {
    ExerciseFiles files = ExerciseFiles.of(Map.of("A.java", MARKED));
    assertEquals(
        """
        package layers;

        import static kobai.nn.Matrices.map;

        import kobai.nn.Layer;
        import kobai.nn.NotImplemented;

        /** Squares. */
        class A implements Layer {
          throw new NotImplemented("A");
          y = map(x);
        }
        """,
        files.exercises().get("A.java"));
    String solved = files.solutions().get("A.java");
    assertTrue(solved.contains("import static kobai.nn.Matrices.hadamard;\n"), solved);
    assertTrue(!solved.contains("NotImplemented") && !solved.contains("LEFT OUT"), solved);
  }

  @Test
  @DisplayName("A solution without marks is refused, since students would get all of it")
  void solution_withoutMarks_isRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ExerciseFiles.of(Map.of("B.java", "package layers;\nclass B {}\n")));
    assertTrue(e.getMessage().startsWith("solutions/layers/B.java marks nothing"), e.getMessage());
  }
}
