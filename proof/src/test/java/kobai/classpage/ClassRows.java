package kobai.classpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kobai.format.Row;

/**
 * A realistic class: most students are nearly done, some have just begun, and some mistakes are
 * more common than others.
 */
public final class ClassRows {
  private static final Map<String, Double> POINTS =
      Map.of("Affine", 29.0, "Sigmoid", 19.0, "ReLU", 20.0, "Softmax", 22.0, "XOR", 10.0);
  private static final List<String> ORDER = List.of("Affine", "Sigmoid", "ReLU", "Softmax", "XOR");
  private static final Map<String, String> CHECKS =
      Map.of(
          "backward_severalRows_inputGradientAgrees",
          "dx, the gradient of the input, agrees with the numerical gradient",
          "backward_largeInputs_gradientsAgree",
          "Very large inputs give exact gradients, not NaN",
          "backward_usedAgain_gradientsAgree",
          "The layer can be used again and again, with batches of any size",
          "training_amongStandIns_learnsXor",
          "A network learns XOR with this layer, all others being numerical stand-ins");
  private static final Map<String, List<String>> MISTAKES =
      Map.of(
          "Affine",
          List.of("not-summed", "transposed", "divided-by-rows", "accumulates", "unknown"),
          "Sigmoid",
          List.of("derivative-at-output", "dout-unchanged", "upstream-left-out", "doubled"),
          "ReLU",
          List.of("mask-inverted", "upstream-left-out", "slope-at-zero", "input-not-kept"),
          "Softmax",
          List.of("diagonal-only", "dout-unchanged", "whole-batch", "overflow", "unknown"));

  private final Random random;

  private ClassRows(Random random) {
    this.random = random;
  }

  /** Returns this many students, the same ones for the same seed. */
  public static List<Row> of(int students, long seed) {
    ClassRows rows = new ClassRows(new Random(seed));
    List<Row> all = new ArrayList<>();
    for (int k = 0; k < students; k++) {
      all.add(rows.row("student-" + k));
    }
    return all;
  }

  /** Returns a summary of rows. */
  public static ClassSummary summary(List<Row> rows) {
    ClassSummary summary = new ClassSummary();
    rows.forEach(summary::add);
    return summary;
  }

  private Row row(String id) {
    if (random.nextInt(50) == 0) {
      return new Row(id, 0, 100, Row.REFUSED, "not a zip: " + id, List.of());
    }
    double skill = Math.min(1, 0.55 + 0.4 * random.nextGaussian() / 1.5 + 0.15);
    List<Row.Exercise> exercises = new ArrayList<>();
    boolean all = true;
    for (String name : ORDER) {
      Row.Exercise exercise =
          name.equals("XOR") && !all ? whole(name, "blocked") : one(name, skill);
      all &= exercise.status().equals("passed");
      exercises.add(exercise);
    }
    double points = exercises.stream().mapToDouble(Row.Exercise::points).sum();
    return new Row(id, points, 100, Row.GRADED, "a note on " + id, exercises);
  }

  private Row.Exercise one(String name, double skill) {
    double luck = random.nextDouble();
    if (luck > skill + 0.45) {
      return whole(name, random.nextInt(5) == 0 ? "does-not-compile" : "not-started");
    }
    return luck < skill || name.equals("XOR") ? whole(name, "passed") : failed(name);
  }

  private Row.Exercise whole(String name, String status) {
    double points = status.equals("passed") ? POINTS.get(name) : 0;
    List<Row.Check> checks =
        CHECKS.keySet().stream().sorted().map(c -> check(name, c, status)).toList();
    return new Row.Exercise(name, points, POINTS.get(name), status, checks, List.of());
  }

  private Row.Exercise failed(String name) {
    List<Row.Check> checks = new ArrayList<>();
    double passed = 0;
    for (String method : CHECKS.keySet().stream().sorted().toList()) {
      boolean right = random.nextInt(3) == 0;
      passed += right ? 1 : 0;
      checks.add(check(name, method, right ? "passed" : "failed"));
    }
    List<String> mistakes = MISTAKES.get(name);
    double fashion = random.nextDouble() * random.nextDouble();
    String mistake = mistakes.get((int) (mistakes.size() * fashion));
    double max = POINTS.get(name);
    return new Row.Exercise(
        name, max * passed / CHECKS.size(), max, "failed", checks, List.of(mistake));
  }

  private static Row.Check check(String exercise, String method, String status) {
    return new Row.Check(exercise + "Test." + method, CHECKS.get(method), status);
  }
}
