package kobai.check;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import kobai.experiment.Probe;
import kobai.finding.Agrees;
import kobai.finding.CannotTell;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.ForwardDiffers;
import kobai.finding.KinkSlope;
import kobai.finding.NotFinite;
import kobai.finding.Threw;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.finding.WrongShape;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Analytic against numerical, on layers that no exercise asks for. */
class GradientCheckTest {

  /** y = tanh(x), with a backward of the test's choice: f(y, dout). */
  private static class Tanh implements Layer {
    private final BinaryOperator<RealMatrix> f;
    private RealMatrix y = MatrixUtils.createRealMatrix(1, 1);

    Tanh(BinaryOperator<RealMatrix> f) {
      this.f = f;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      y = map(x, Math::tanh);
      return y;
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return f.apply(y, dout);
    }
  }

  private static RealMatrix right(RealMatrix y, RealMatrix dout) {
    return hadamard(dout, map(y, v -> 1 - v * v));
  }

  private static GradientCheck check(BinaryOperator<RealMatrix> backward) {
    return GradientCheck.of(() -> new Tanh(backward)).named("Tanh").input(5, 4);
  }

  private static WrongGradient wrong(BinaryOperator<RealMatrix> backward) {
    return assertInstanceOf(WrongGradient.class, only(check(backward).gradients()));
  }

  private static Finding only(Findings findings) {
    assertEquals(1, findings.all().size(), findings.toString());
    return findings.all().get(0);
  }

  @Test
  @DisplayName("A right tanh is right in every respect")
  void tanh_right_allRight() {
    Findings findings = check(GradientCheckTest::right).all();
    assertTrue(findings.right());
    assertInstanceOf(Agrees.class, findings.all().get(0));
    check(GradientCheckTest::right).assertRight();
  }

  @Test
  @DisplayName("A factor shows as the ratio, in all entries, and the worst one is pointed at")
  void tanh_factor_isTheRatio() {
    Comparison comparison = wrong((y, dout) -> right(y, dout).scalarMultiply(-2)).comparison();
    assertEquals(20, comparison.count(Verdict.WRONG));
    assertEquals(-2, comparison.worst().ratio(), 1e-9);
    RealMatrix analytic = comparison.analytic();
    Comparison.Entry worst = comparison.worst();
    assertEquals(analytic.getEntry(worst.row(), worst.column()), worst.analytic());
    assertEquals(worst.analytic(), -2 * worst.numerical().value(), 1e-9);
  }

  @Test
  @DisplayName("One wrong entry makes a wrong gradient, and is the worst")
  void tanh_oneEntry_isFound() {
    Comparison comparison =
        wrong(
                (y, dout) -> {
                  RealMatrix dx = right(y, dout);
                  dx.addToEntry(3, 1, 1e-6);
                  return dx;
                })
            .comparison();
    assertEquals(1, comparison.count(Verdict.WRONG));
    assertEquals(3, comparison.worst().row());
    assertEquals(1, comparison.worst().column());
  }

  @Test
  @DisplayName("Single precision is not enough")
  void tanh_float_isWrong() {
    wrong((y, dout) -> map(right(y, dout), v -> (float) v));
  }

  @Test
  @DisplayName("No derivative, no dout, the derivative of something else: all wrong")
  void tanh_otherFormulas_areWrong() {
    wrong((y, dout) -> dout.copy());
    wrong((y, dout) -> map(y, v -> 1 - v * v));
    wrong((y, dout) -> hadamard(dout, map(y, v -> v * (1 - v))));
    wrong((y, dout) -> hadamard(dout, map(y, v -> 1 - v)));
  }

  @Test
  @DisplayName("null, other shapes and NaN are findings of their own")
  void tanh_noMatrixToCompare_saysSo() {
    assertInstanceOf(WrongShape.class, only(check((y, dout) -> null).gradients()));
    WrongShape shape =
        assertInstanceOf(WrongShape.class, only(check((y, dout) -> dout.transpose()).gradients()));
    assertEquals("5x4", shape.words()[1]);
    assertEquals("4x5", shape.words()[2]);
    assertInstanceOf(
        NotFinite.class, only(check((y, dout) -> map(dout, v -> 0 / (v - v))).gradients()));
    Threw threw =
        assertInstanceOf(
            Threw.class,
            only(
                check(
                        (y, dout) -> {
                          throw new IllegalStateException("no");
                        })
                    .gradients()));
    assertEquals("Tanh.backward", threw.method());
    assertEquals("no", threw.message());
  }

  @Test
  @DisplayName("A finding travels in the assertion error, and is its message")
  void assertRight_wrong_throwsTheFinding() {
    FindingError error =
        assertThrows(FindingError.class, () -> check((y, dout) -> dout.copy()).assertRight());
    assertInstanceOf(WrongGradient.class, error.first());
    assertTrue(error.getMessage().contains("dx["), error.getMessage());
  }

  @Test
  @DisplayName("The input and the dout asked for are those of the probe; the caller's stay alone")
  void fixedInput_isTheProbes() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0.5, -1.5}});
    RealMatrix dout = MatrixUtils.createRealMatrix(new double[][] {{3, -4}});
    Finding finding = only(check(GradientCheckTest::right).input(x).dout(dout).gradients());
    Probe probe = assertInstanceOf(Agrees.class, finding).comparison().probe();
    assertEquals(x, probe.x());
    assertEquals(dout, probe.dout());
  }

  @Test
  @DisplayName("The same seed draws the same numbers, another one others")
  void seed_choosesTheNumbers() {
    assertEquals(drawn(7), drawn(7));
    assertTrue(!drawn(7).equals(drawn(8)));
  }

  private static RealMatrix drawn(long seed) {
    Finding finding = only(check(GradientCheckTest::right).seed(seed).gradients());
    return assertInstanceOf(Agrees.class, finding).comparison().probe().x();
  }

  @Test
  @DisplayName("Without a known formula a noisy forward is found out")
  void unknownForward_noisy_isFound() {
    Findings findings =
        GradientCheck.of(
                () ->
                    new Tanh(GradientCheckTest::right) {
                      @Override
                      public RealMatrix forward(RealMatrix x) {
                        return map(super.forward(x), v -> v + 1e-6 * Math.random());
                      }
                    })
            .gradients();
    ForwardDiffers differs = assertInstanceOf(ForwardDiffers.class, only(findings));
    assertTrue(differs.noisy());
    assertEquals("forward-noisy", differs.id());
  }

  @Test
  @DisplayName("With a known formula another forward earns nothing, whatever backward does")
  void knownForward_other_isFound() {
    Findings findings = check(GradientCheckTest::right).knownForward(Formulas::sigmoid).gradients();
    ForwardDiffers differs = assertInstanceOf(ForwardDiffers.class, only(findings));
    assertEquals("forward-differs", differs.id());
  }

  /** y = √|x − c|: vertical at c. */
  private static Layer root(double c) {
    return new Tanh(GradientCheckTest::right) {
      private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

      @Override
      public RealMatrix forward(RealMatrix x) {
        this.x = x;
        return map(x, v -> Math.sqrt(Math.abs(v - c)));
      }

      @Override
      public RealMatrix backward(RealMatrix dout) {
        return hadamard(
            dout, map(x, v -> v == c ? 0 : Math.signum(v - c) / 2 / Math.sqrt(Math.abs(v - c))));
      }
    };
  }

  @Test
  @DisplayName("Where the function is vertical nothing can be told; the points are given")
  void verticalPoint_fixedInput_cannotTell() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0.25, 1.5}});
    Findings findings = GradientCheck.of(() -> root(0.25)).input(x).gradients();
    CannotTell cannot = assertInstanceOf(CannotTell.class, only(findings));
    assertEquals(Verdict.CANNOT_TELL, cannot.verdict());
    assertTrue(findings.right());
  }

  @Test
  @DisplayName("Where a drawn point cannot be told, another one is drawn")
  void verticalPoint_drawn_isDrawnAgain() {
    double c = new Draw(1, "root.gradients0").matrix(2, 3).getEntry(1, 1);
    Findings findings =
        GradientCheck.of(() -> root(c)).named("root").input(2, 3).seed(1).gradients();
    Probe probe = assertInstanceOf(Agrees.class, only(findings)).comparison().probe();
    assertTrue(probe.x().getEntry(1, 1) != c);
  }

  @Test
  @DisplayName("At a corner every slope between the two sides is right, others are wrong")
  void corner_slopesBetween_areRight() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0, 1.5}});
    for (double slope : List.of(0.0, 0.5, 1.0)) {
      assertInstanceOf(Agrees.class, only(relu(slope).input(x).gradients()), "slope " + slope);
    }
    for (double slope : List.of(-0.1, 1.1)) {
      assertInstanceOf(WrongGradient.class, only(relu(slope).input(x).gradients()));
    }
  }

  @Test
  @DisplayName("The course's slope at a corner is a question of its own")
  void slopeAtZero_other_isFound() {
    assertTrue(relu(0).slopeAtZero(0).right());
    KinkSlope kink = assertInstanceOf(KinkSlope.class, relu(1).slopeAtZero(0).all().get(0));
    assertEquals(0, kink.expected(), 0.0);
    assertTrue(kink.actual() != 0);
    assertInstanceOf(WrongGradient.class, relu(2).slopeAtZero(0).all().get(0));
  }

  @Test
  @DisplayName("Who has a margin around 0 is wrong close to it, however narrow the margin")
  void slopeAtZero_margin_isFound() {
    for (double margin : new double[] {1e-3, 1e-9, 1e-15, 1e-100}) {
      for (long seed = 1; seed <= 20; seed++) {
        GradientCheck check = relu(v -> v > margin ? 1 : 0).seed(seed);
        assertTrue(check.gradients().right());
        assertInstanceOf(WrongGradient.class, check.slopeAtZero(0).all().get(0));
      }
    }
  }

  @Test
  @DisplayName("Where a curve leaves the corner, rounding close to 0 is held against nobody")
  void slopeAtZero_curves_areRight() {
    for (long seed = 1; seed <= 20; seed++) {
      GradientCheck check =
          each(v -> v > 0 ? v : 2 * (Math.exp(v) - 1), v -> v > 0 ? 1 : 2 * Math.exp(v)).seed(seed);
      assertEquals(List.of(), check.slopeAtZero(2).all());
    }
  }

  private static GradientCheck relu(double slopeAtZero) {
    return relu(v -> v > 0 ? 1 : v < 0 ? 0 : slopeAtZero);
  }

  private static GradientCheck relu(DoubleUnaryOperator slope) {
    return each(v -> Math.max(v, 0), slope).named("ReLU").knownForward(Formulas::relu);
  }

  private static GradientCheck each(DoubleUnaryOperator function, DoubleUnaryOperator slope) {
    return GradientCheck.of(
        () ->
            new Tanh((y, dout) -> dout) {
              private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

              @Override
              public RealMatrix forward(RealMatrix x) {
                this.x = x;
                return map(x, function);
              }

              @Override
              public RealMatrix backward(RealMatrix dout) {
                return hadamard(dout, map(x, slope));
              }
            });
  }

  @Test
  @DisplayName("NaN is further out than anything")
  void worst_notANumber_isWorst() {
    assertTrue(Double.isNaN(Examples.comparison(Double.NaN).worst().analytic()));
    assertSame(Verdict.WRONG, Examples.comparison(Double.NaN).verdict());
  }
}
