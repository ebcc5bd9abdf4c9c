package kobai.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kobai.check.TriedPass;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.PassInputs;
import kobai.grading.Folder;
import kobai.grading.SourceSubmission;
import kobai.report.Terminal;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kobai try} shows of one pass. */
class AttemptScreenTest {
  private static final String SIGMOID = "return hadamard(dout, map(y, v -> v * (1 - v)));";
  private static final Map<String, String> PENCIL =
      Map.of("x", "1 2; 3 4", "W", "0.5 -1; 2 3", "b", "0 0.1", "dout", "1 10; 100 1000");

  @TempDir private Path temp;

  private TriedPass attempt(Folder folder, String layer, Map<String, String> typed) {
    try {
      LayerSpec spec = KnownLayers.named(layer);
      PassInputs inputs = TypedBatch.read(layer, KnownLayers.find(layer), typed);
      TriedPass attempt = new TriedPass(layer, inputs, spec.formula());
      SourceSubmission submission = new SourceSubmission(folder.root(), Locale.ENGLISH);
      RealMatrix[] values = inputs.values().toArray(RealMatrix[]::new);
      attempt.run(() -> submission.layer(layer, values));
      return attempt;
    } catch (AttemptRefused e) {
      throw new AssertionError(e);
    }
  }

  private static String screen(String layer, TriedPass attempt) {
    Terminal terminal = new Terminal(false, StandardCharsets.US_ASCII); // then texts are English
    return String.join("\n", AttemptScreen.of(layer, attempt, "", 0, terminal));
  }

  @Test
  @DisplayName("A right layer: every matrix in rows and columns, yours beside the numerical one")
  void affine_right_everythingSideBySide() {
    TriedPass attempt = attempt(Folder.ofSolutions(temp), "Affine", PENCIL);
    assertEquals(List.of(), attempt.findings());
    assertEquals(
        """

          Affine is given:
            x  2x2    W  2x2     b  1x2    dout  2x2
            1  2      0.5  -1    0  0.1      1    10
            3  4        2   3              100  1000

          forward gives:
            y  2x2
            4.5  5.1
            9.5  9.1

          dx agrees with the numerical gradient.
            yours          numerical
            -9.5    32     -9.5    32
            -950  3200     -950  3200

          dW agrees with the numerical gradient.
            yours         numerical
            301  3010     301  3010
            402  4020     402  4020

          db agrees with the numerical gradient.
            yours         numerical
            101  1010     101  1010

          Every entry agrees here. This was one batch: ./kobai check Affine asks
          more.
          The same numbers again; change some of them:
            ./kobai try Affine --x "1 2; 3 4" --W "0.5 -1; 2 3" --b "0 0.1" --dout "1 10; 100 1000"
        """,
        screen("Affine", attempt));
  }

  @Test
  @DisplayName("An entry that differs is marked, and only that")
  void sigmoid_oneEntry_marked() {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit(
                "Sigmoid.java",
                SIGMOID,
                "RealMatrix dx = " + SIGMOID.substring(7) + " dx.setEntry(1, 0, 7); return dx;");
    TriedPass attempt = attempt(folder, "Sigmoid", Map.of("x", "0 0; 0 0", "dout", "4 8; 16 32"));
    String screen = screen("Sigmoid", attempt);
    assertTrue(screen.contains("dx differs from the numerical gradient in 1 of 4 entries"), screen);
    assertTrue(screen.contains("    1  2     1  2\n    7* 8     4  8\n"), screen);
  }

  @Test
  @DisplayName("A transposed dW is shown as it was given, and so are dx and db")
  void affine_transposed_shownAsGiven() {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit(
                "Affine.java",
                "w.setGradient(x.transpose().multiply(dout));",
                "w.setGradient(dout.transpose().multiply(x));");
    String screen =
        screen("Affine", attempt(folder, "Affine", Map.of("x", "1 2 3", "dout", "1 0")));
    assertTrue(screen.contains("dW has another shape than it must have:"), screen);
    assertTrue(screen.contains("    yours  2x3    numerical\n    1  2  3       1  0\n"), screen);
    assertTrue(screen.contains("db agrees with the numerical gradient."), screen);
    assertTrue(screen.contains("dW has the shape 2x3, but must be 3x2."), screen);
    assertTrue(screen.contains("Matrices in Java: exercises/matrices.md"), screen);
  }

  @Test
  @DisplayName("After an exception, what was given before is shown, and the line")
  void affine_throws_restIsShown() {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit(
                "Affine.java",
                "return dout.multiply(w.value().transpose());",
                "return dout.multiply(null);");
    String screen = screen("Affine", attempt(folder, "Affine", PENCIL));
    assertTrue(screen.contains("dx was not given. It should be:\n    numerical\n"), screen);
    assertTrue(screen.contains("dW agrees with the numerical gradient."), screen);
    assertTrue(screen.contains("Affine.backward stopped with NullPointerException.\n"), screen);
  }

  @Test
  @DisplayName("At a corner both slopes are shown, and another one than the course's is told")
  void relu_corner_bothSlopes() {
    Folder folder = Folder.ofSolutions(temp).edit("ReLU.java", "v > 0 ? 1 : 0", "v < 0 ? 0 : 1");
    TriedPass attempt = attempt(folder, "ReLU", Map.of("x", "0 1 -1", "dout", "2 2 2"));
    String screen = screen("ReLU", attempt);
    assertTrue(screen.contains("    2  2  0     0...2  2  0\n"), screen);
    assertTrue(screen.contains("At exactly 0 this course takes the gradient to be 0"), screen);
  }

  @Test
  @DisplayName("A file that does not compile is told alone: nothing was run")
  void sigmoid_doesNotCompile_nothingElse() {
    Folder folder = Folder.ofSolutions(temp).edit("Sigmoid.java", SIGMOID, "return dout * y;");
    String screen = screen("Sigmoid", attempt(folder, "Sigmoid", Map.of()));
    assertTrue(screen.startsWith("\n  exercises/layers/Sigmoid.java does not compile."), screen);
  }

  @Test
  @DisplayName("Nothing that is shown holds more than numbers: the formula is not in it")
  void notStarted_numbersOnly() {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit(
                "Sigmoid.java",
                SIGMOID,
                "throw new kobai.nn.NotImplemented(\"Sigmoid.backward\");");
    String screen = screen("Sigmoid", attempt(folder, "Sigmoid", Map.of("x", "0", "dout", "4")));
    assertTrue(screen.contains("    numerical\n    1\n"), screen);
    assertTrue(screen.contains("Sigmoid.backward is not written yet."), screen);
  }
}
