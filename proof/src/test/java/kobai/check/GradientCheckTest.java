package kobai.check;

import static kobai.check.Single.only;
import static kobai.check.Tanh.check;
import static kobai.check.Tanh.right;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BinaryOperator;
import kobai.experiment.Probe;
import kobai.finding.Agrees;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.ForwardDiffers;
import kobai.finding.NotFinite;
import kobai.finding.Threw;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.finding.WrongShape;
import kobai.nn.Formulas;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares analytic and numerical gradients, for layers that are not exercises. */
class GradientCheckTest {
  private static WrongGradient wrong(BinaryOperator<RealMatrix> backward) {
    return assertInstanceOf(WrongGradient.class, only(check(backward).gradients()));
  }

  @Test
  @DisplayName("A right tanh is right in every respect")
  void tanh_right_allRight() {
    Findings findings = check(Tanh::right).all();
    assertTrue(findings.right());
    assertInstanceOf(Agrees.class, findings.all().get(0));
    check(Tanh::right).assertRight();
  }

  @Test
  @DisplayName("A factor appears as the ratio in all entries, and the worst entry is named")
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
  @DisplayName("null, other shapes and NaN have their own findings")
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
  @DisplayName("The assertion error holds the finding, and its message is the finding's text")
  void assertRight_wrong_throwsTheFinding() {
    FindingError error =
        assertThrows(FindingError.class, () -> check((y, dout) -> dout.copy()).assertRight());
    assertInstanceOf(WrongGradient.class, error.first());
    assertTrue(error.getMessage().contains("dx["), error.getMessage());
  }

  @Test
  @DisplayName("The probe has the requested input and dout; the caller's matrices do not change")
  void fixedInput_isTheProbes() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0.5, -1.5}});
    RealMatrix dout = MatrixUtils.createRealMatrix(new double[][] {{3, -4}});
    Finding finding = only(check(Tanh::right).input(x).dout(dout).gradients());
    Probe probe = assertInstanceOf(Agrees.class, finding).comparison().probe();
    assertEquals(x, probe.x());
    assertEquals(dout, probe.dout());
  }

  @Test
  @DisplayName("The same seed draws the same numbers, another seed draws others")
  void seed_choosesTheNumbers() {
    assertEquals(drawn(7), drawn(7));
    assertTrue(!drawn(7).equals(drawn(8)));
  }

  private static RealMatrix drawn(long seed) {
    Finding finding = only(check(Tanh::right).seed(seed).gradients());
    return assertInstanceOf(Agrees.class, finding).comparison().probe().x();
  }

  @Test
  @DisplayName("A noisy forward is found even if the formula is not known")
  void unknownForward_noisy_isFound() {
    Findings findings =
        GradientCheck.of(
                () ->
                    new Tanh(Tanh::right) {
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
  @DisplayName("If the formula is known, another forward earns nothing, whatever backward does")
  void knownForward_other_isFound() {
    Findings findings = check(Tanh::right).knownForward(Formulas::sigmoid).gradients();
    ForwardDiffers differs = assertInstanceOf(ForwardDiffers.class, only(findings));
    assertEquals("forward-differs", differs.id());
  }

  @Test
  @DisplayName("NaN is the worst of all entries")
  void worst_notANumber_isWorst() {
    assertTrue(Double.isNaN(Examples.comparison(Double.NaN).worst().analytic()));
    assertSame(Verdict.WRONG, Examples.comparison(Double.NaN).verdict());
  }
}
