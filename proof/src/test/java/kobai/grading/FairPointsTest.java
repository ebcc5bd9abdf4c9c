package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kobai.finding.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each gradient earns its points by itself, and one mistake is reported once. */
class FairPointsTest {
  private static final String DW = "    w.setGradient(x.transpose().multiply(dout));\n";
  private static final String DB = "    b.setGradient(sumRows(dout));\n";
  private static final String DX = "    return dout.multiply(w.value().transpose());\n";
  private static final String ALL = DW + DB + DX;

  @TempDir private Path temp;

  private Grade affine(String backward) {
    return Folder.ofSolutions(temp).edit("Affine.java", ALL, backward).grade();
  }

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns what the checks that wait are waiting for. */
  private static Map<String, List<String>> waiting(ExerciseGrade exercise) {
    Map<String, List<String>> waiting = new TreeMap<>();
    exercise.checks().stream()
        .filter(CheckResult::waits)
        .forEach(check -> waiting.put(check.id(), check.waitsFor()));
    return waiting;
  }

  private static List<CheckResult> reported(ExerciseGrade exercise) {
    return exercise.checks().stream().filter(CheckResult::showsMistake).toList();
  }

  @Test
  @DisplayName("A transposed dW costs what any wrong dW costs, and is refused at its line")
  void affine_weightGradientTransposed_othersCount() {
    String refused = "    w.setGradient(dout.transpose().multiply(x)); // here\n";
    Folder folder = Folder.ofSolutions(temp).edit("Affine.java", ALL, refused + DB + DX);
    ExerciseGrade affine = exercise(folder.grade(), "Affine");
    assertEquals(12, affine.points(), 1e-9);
    assertEquals(1, reported(affine).size());
    Finding finding = reported(affine).get(0).findings().get(0);
    assertEquals("wrong-shape dW", finding.id() + " " + finding.about());
    assertEquals(folder.here("Affine.java"), finding.at() == null ? 0 : finding.at().line());
    assertEquals(5, waiting(affine).size());
    waiting(affine).values().forEach(causes -> assertEquals(List.of("dW"), causes));
  }

  @Test
  @DisplayName("A negated dW costs the same as a transposed one")
  void affine_weightGradientNegated_samePoints() {
    String negated = "    w.setGradient(x.transpose().multiply(dout).scalarMultiply(-1));\n";
    assertEquals(12, exercise(affine(negated + DB + DX), "Affine").points(), 1e-9);
  }

  @Test
  @DisplayName("Two refused gradients are two mistakes")
  void affine_twoTransposed_bothReported() {
    ExerciseGrade affine =
        exercise(
            affine(
                """
                    w.setGradient(dout.transpose().multiply(x));
                    b.setGradient(sumRows(dout).transpose());
                """
                    + DX),
            "Affine");
    assertEquals(7, affine.points(), 1e-9);
    assertEquals(2, reported(affine).size());
  }

  @Test
  @DisplayName("Gradients that were set before an exception count; the exception is one mistake")
  void affine_throwsAfterSetting_gradientsCount() {
    ExerciseGrade affine =
        exercise(affine(DW + DB + "    return dout.multiply(w.value());\n"), "Affine");
    assertEquals(10, affine.points(), 1e-9);
    assertEquals(1, reported(affine).size());
    assertEquals("threw", reported(affine).get(0).findings().get(0).id());
    waiting(affine).values().forEach(causes -> assertEquals(List.of("backward"), causes));
    assertEquals(6, waiting(affine).size());
  }

  @Test
  @DisplayName("An exception before anything was set is one mistake, too")
  void affine_throwsAtOnce_oneMistake() {
    ExerciseGrade affine = exercise(affine("    w.value().setEntry(99, 0, 0);\n" + ALL), "Affine");
    assertEquals(0, affine.points(), 1e-9);
    assertEquals(1, reported(affine).size());
    assertEquals(8, waiting(affine).size());
  }

  @Test
  @DisplayName("What is written counts while the rest is not started")
  void affine_firstGradientOnly_counts() {
    ExerciseGrade affine =
        exercise(affine(DW + "    throw new kobai.nn.NotImplemented(\"rest\");\n"), "Affine");
    assertEquals(5, affine.points(), 1e-9);
    assertEquals(Status.NOT_STARTED, affine.checks().get(0).status());
    assertEquals(Status.PASSED, affine.checks().get(1).status());
    assertEquals(Status.NOT_STARTED, affine.checks().get(2).status());
  }

  @Test
  @DisplayName("Training waits for a gradient that is wrong only when the layer is used again")
  void affine_accumulates_trainingWaits() {
    ExerciseGrade affine =
        exercise(
            affine(DW.replace("(x", "(w.gradient().add(x").replace("));", ")));") + DB + DX),
            "Affine");
    assertEquals(23, affine.points(), 1e-9);
    assertEquals(1, reported(affine).size());
    assertEquals(
        Map.of("AffineTest.training_amongStandIns_learnsXor", List.of("dW")), waiting(affine));
  }

  @Test
  @DisplayName("A second mistake is not hidden behind the first one")
  void affine_wrongAndChangesDout_bothReported() {
    ExerciseGrade affine =
        exercise(affine(DW + DB + "    dout.setEntry(0, 0, 0);\n" + DX), "Affine");
    List<String> found =
        reported(affine).stream().map(check -> check.findings().get(0).id()).toList();
    assertEquals(List.of("wrong-gradient", "modified"), found);
  }

  @Test
  @DisplayName("Zeros of the right shape earn nothing")
  void allLayers_zeros_nothing() {
    Grade grade =
        Folder.ofSolutions(temp)
            .edit("Affine.java", ALL, "    return x.scalarMultiply(0);\n")
            .edit("Sigmoid.java", "map(y, v -> v * (1 - v))", "map(y, v -> 0)")
            .edit("ReLU.java", "v > 0 ? 1 : 0", "0")
            .grade();
    for (String name : List.of("Affine", "Sigmoid", "ReLU", "XOR")) {
      assertEquals(0, exercise(grade, name).points(), name);
    }
  }

  @Test
  @DisplayName("XOR runs with layers that learn it, even if they lose a point elsewhere")
  void xor_layersWrongAtExtremes_notBlocked() {
    Grade grade =
        Folder.ofSolutions(temp)
            .edit("ReLU.java", "v > 0 ? 1 : 0", "v >= 0 ? 1 : 0")
            .edit(
                "Sigmoid.java",
                "    return hadamard(dout, map(y, v -> v * (1 - v)));",
                "    return hadamard(dout, map(y, v -> Math.exp(Math.log(1 / v - 1)) * v * v));")
            .grade();
    assertEquals(19, exercise(grade, "ReLU").points(), 1e-9);
    assertTrue(exercise(grade, "Sigmoid").points() < exercise(grade, "Sigmoid").max());
    assertEquals(10, exercise(grade, "XOR").points(), 1e-9);
  }

  @Test
  @DisplayName("XOR is blocked by a layer with which no network learns it")
  void xor_layerThatDoesNotLearn_blocked() {
    Grade grade =
        Folder.ofSolutions(temp).edit("ReLU.java", "v > 0 ? 1 : 0", "v > 0 ? 2 : 0").grade();
    ExerciseGrade xor = exercise(grade, "XOR");
    assertEquals(6, xor.points(), 1e-9);
    assertEquals(Status.BLOCKED, xor.checks().get(2).status());
  }
}
