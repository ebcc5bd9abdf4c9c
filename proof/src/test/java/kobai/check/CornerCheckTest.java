package kobai.check;

import static kobai.check.Single.only;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import kobai.experiment.Probe;
import kobai.finding.Agrees;
import kobai.finding.CannotTell;
import kobai.finding.Findings;
import kobai.finding.KinkSlope;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a function has a corner or a vertical tangent. */
class CornerCheckTest {
  /** y = √|x − c|: vertical at c. */
  private static Layer root(double c) {
    return new Tanh(Tanh::right) {
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
  @DisplayName("Where the function is vertical, no verdict is possible, and the points are given")
  void verticalPoint_fixedInput_cannotTell() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0.25, 1.5}});
    Findings findings = GradientCheck.of(() -> root(0.25)).input(x).gradients();
    CannotTell cannot = assertInstanceOf(CannotTell.class, only(findings));
    assertEquals(Verdict.CANNOT_TELL, cannot.verdict());
    assertTrue(findings.right());
  }

  @Test
  @DisplayName("If no verdict is possible at a drawn point, another one is drawn")
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
  @DisplayName("The course's slope at a corner is checked separately")
  void slopeAtZero_other_isFound() {
    assertTrue(relu(0).slopeAtZero(0).right());
    KinkSlope kink = assertInstanceOf(KinkSlope.class, relu(1).slopeAtZero(0).all().get(0));
    assertEquals(0, kink.expected(), 0.0);
    assertTrue(kink.actual() != 0);
    assertInstanceOf(WrongGradient.class, relu(2).slopeAtZero(0).all().get(0));
  }

  @Test
  @DisplayName("A layer with a margin around 0 is wrong close to 0, however narrow the margin")
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
  @DisplayName("Where a curve leaves the corner, rounding close to 0 makes no layer wrong")
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
}
