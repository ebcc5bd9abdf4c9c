package kobai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.check.GradientCheck;
import kobai.check.Strata;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.grading.Points;
import kobai.grading.Trial;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What every layer must do, whatever it computes. Each exercise adds what is its own. */
abstract class LayerChecks {
  static final int N = 5; // rows of a batch
  static final int D = 4; // inputs; neither N nor M, so that a sum over the wrong axis shows

  /** Rarely the numerical gradient cannot judge some inputs, and other ones are asked instead. */
  private static final int DRAWS = 3;

  final LayerSpec spec;
  Trial trial;
  private int draw;

  /**
   * Creates the checks of one exercise.
   *
   * @param spec what the student's layer must be
   */
  LayerChecks(LayerSpec spec) {
    this.spec = spec;
  }

  @BeforeEach
  void begin(Trial trial) {
    this.trial = trial;
    trial.diagnosing(spec);
  }

  /** Returns random numbers for a purpose. */
  Strata strata(String purpose) {
    return new Strata(trial.seed() + draw, spec.name() + "." + purpose);
  }

  /** Returns a check of the student's layer, at a random batch of N×D. */
  GradientCheck check() {
    return check(strata("parameters").parameters(spec, D, D));
  }

  /** Returns a check of the student's layer, made with these parameters. */
  GradientCheck check(Map<String, RealMatrix> values) {
    return GradientCheck.of(spec, trial::layer, values).input(N, D).seed(trial.seed());
  }

  @Test
  @Points(5)
  @Order(1)
  @DisplayName("dx, the gradient of the input, agrees with the numerical gradient")
  public void backward_severalRows_inputGradientAgrees() {
    trial.expectRight(check().gradient("dx"));
  }

  /** Returns inputs so large that a careless formula overflows or loses its digits. */
  RealMatrix largeInputs() {
    RealMatrix x = strata("large").matrix(N, D);
    x.setRowMatrix(0, x.getRowMatrix(0).scalarMultiply(1e8));
    x.setSubMatrix(strata("larger").matrix(2, D, 50, 1e6).getData(), 1, 0);
    return x;
  }

  /** Returns inputs so small that a careless formula takes them for 0. */
  RealMatrix smallInputs() {
    return strata("small").matrix(N, D, 1e-4, 0.25);
  }

  /** Returns small inputs, and zeros. */
  RealMatrix smallInputsAndZeros() {
    return Strata.withZeros(smallInputs(), 2);
  }

  /** Returns inputs between the ordinary and the large; in one row all are negative. */
  RealMatrix middleInputs() {
    return Strata.withNegativeRow(strata("middle").matrix(N, D, 2, 50), 3);
  }

  /** Returns checks at inputs of every size, and at such parameters where there are any. */
  List<GradientCheck> sizeChecks() {
    return List.of(
        check().input(largeInputs()),
        check().input(middleInputs()),
        check().input(smallInputs()),
        check().input(smallInputsAndZeros()).dout(doutWithZeros(D)));
  }

  /**
   * Returns checks at numbers that people choose by hand: whole ones, equal rows, labels for dout,
   * only ones, a column of zeros. A layer that takes them for something special is wrong there
   * only.
   */
  List<GradientCheck> handmadeChecks() {
    double[][] whole = {{1, 2, -1, -2}, {3, -2, 1, 2}, {1, 2, -1, -2}, {-1, -1, -1, -1}};
    double[][] labels = {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0, 1}};
    RealMatrix ordinary = strata("handmade").matrix(D, D);
    RealMatrix negative = Strata.abs(ordinary).scalarMultiply(-1);
    RealMatrix columnOfZeros = ordinary.copy();
    columnOfZeros.setColumn(1, new double[D]);
    RealMatrix wholeDout = MatrixUtils.createRealMatrix(whole);
    wholeDout.setEntry(D - 1, 0, 1); // equal ones leave a softmax nothing but rounding
    RealMatrix ones = ordinary.scalarMultiply(0).scalarAdd(1);
    return List.of(
        check(squareWeights(MatrixUtils.createRealIdentityMatrix(D)))
            .input(MatrixUtils.createRealMatrix(whole))
            .dout(ones),
        check(squareWeights(ordinary.add(ordinary.transpose()))).input(negative).dout(wholeDout),
        check(squareWeights(Strata.abs(ordinary)))
            .input(columnOfZeros)
            .dout(MatrixUtils.createRealMatrix(labels)));
  }

  /** Returns parameters, of which those that are D×D have this value. */
  private Map<String, RealMatrix> squareWeights(RealMatrix square) {
    return spec.values(
        D, D, (rows, columns) -> rows == D ? square : strata("bias").matrix(rows, columns));
  }

  /** Returns a dout with zeros; its row of zeros is not that of the small inputs. */
  RealMatrix doutWithZeros(int outputs) {
    return Strata.withZeros(strata("dout").matrix(N, outputs), 1);
  }

  @Test
  @Points(2)
  @Order(10)
  @DisplayName("Any inputs, 0, whole numbers, very large ones, give exact gradients, not NaN")
  public void backward_largeInputs_gradientsAgree() {
    List<GradientCheck> checks = inputChecks();
    for (int k = 0; k < checks.size(); k++) {
      trial.forget();
      Findings found = checks.get(k).gradients();
      while (draw < DRAWS && !found.with(Verdict.CANNOT_TELL).isEmpty()) {
        draw++; // the same strata, other numbers
        found = inputChecks().get(k).gradients();
      }
      draw = 0;
      trial.expectRight(found);
    }
  }

  private List<GradientCheck> inputChecks() {
    List<GradientCheck> checks = new ArrayList<>(sizeChecks());
    checks.addAll(handmadeChecks());
    return checks;
  }

  /** Returns a check with N rows, D inputs and, where parameters leave a choice, M outputs. */
  GradientCheck shapeCheck(int n, int d, int m) {
    return check(strata("parameters").parameters(spec, d, m)).input(n, d);
  }

  @Test
  @Points(2)
  @Order(11)
  @DisplayName("All gradients are right for a batch of one row, of many rows, and of any width")
  public void backward_oneRow_gradientsAgree() {
    // N, D, M: one, equal, each the smallest and the largest; many are prime numbers, which no
    // chunk divides.
    int[][] shapes = {
      {1, D + 2, 3},
      {1, 1, 1},
      {2, 4, 3},
      {3, 4, 3},
      {4, 4, 4},
      {5, 2, 4},
      {5, 1, 3},
      {5, 4, 1},
      {11, 2, 2},
      {41, 2, 1},
      {2, 23, 1},
      {2, 1, 23},
      {1, 41, 1}
    };
    for (int[] shape : shapes) {
      trial.forget();
      trial.expectRight(shapeCheck(shape[0], shape[1], shape[2]).gradients());
    }
  }

  @Test
  @Points(2)
  @Order(12)
  @DisplayName("forward and backward leave x, dout and the parameters as they are")
  public void forwardAndBackward_anyBatch_argumentsStay() {
    Findings found = check().arguments();
    List<Finding> agree = found.with(Verdict.RIGHT);
    // A wrong gradient costs its own points; one that agrees shows that backward worked on x and
    // dout while it left them as they are, which a backward that does nothing would do as well.
    trial.expectRight(agree.isEmpty() ? found : new Findings(agree));
  }

  @Test
  @Points(3)
  @Order(13)
  @DisplayName("The layer can be used again and again, with batches of any size")
  public void backward_usedAgain_gradientsAgree() {
    trial.expectRight(check().reuse());
  }

  @Test
  @Points(2)
  @Order(14)
  @DisplayName("Every gradient is linear in dout, and moves evenly when x moves by a hair")
  public void backward_scaledAndAddedDout_gradientsFollow() {
    trial.expectRight(check().linearity());
    trial.expectRight(check().steadiness());
  }
}
