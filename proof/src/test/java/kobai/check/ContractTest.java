package kobai.check;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Modified;
import kobai.finding.NotLinear;
import kobai.finding.NotLinear.Law;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.finding.Unusable;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each promise of {@link Layer}, broken by a small layer whose gradients are right at first sight.
 */
class ContractTest {
  private static final RealMatrix W = new Draw(1, "W").matrix(4, 3);
  private static final RealMatrix B = new Draw(1, "b").matrix(1, 3);

  /** A right affine layer, with a place for a mistake before, within and after each pass. */
  private static class Dense implements Layer {
    final Parameter w = new Parameter("W", W.copy());
    final Parameter b = new Parameter("b", B.copy());
    RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

    @Override
    public List<Parameter> parameters() {
      return List.of(w, b);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return addToRows(x.multiply(w.value()), b.value());
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      w.setGradient(dw(dout));
      b.setGradient(sumRows(dout));
      return dx(dout);
    }

    RealMatrix dw(RealMatrix dout) {
      return x.transpose().multiply(dout);
    }

    RealMatrix dx(RealMatrix dout) {
      return dout.multiply(w.value().transpose());
    }
  }

  private static GradientCheck check(Supplier<Layer> maker) {
    return GradientCheck.of(maker)
        .named("Dense")
        .knownForward(Formulas::affine, new Parameter("W", W), new Parameter("b", B))
        .input(5, 4);
  }

  private static Modified modified(Supplier<Layer> maker) {
    assertTrue(check(maker).gradients().right(), "gradients are right at first sight");
    return assertInstanceOf(Modified.class, check(maker).arguments().all().get(0));
  }

  @Test
  @DisplayName("A layer that keeps all promises has no finding")
  void dense_right_noFinding() {
    assertEquals(List.of(), check(Dense::new).arguments().all());
    assertEquals(List.of(), check(Dense::new).linearity().all());
    assertEquals(List.of(), check(Dense::new).steadiness().all());
    assertEquals(List.of(), check(Dense::new).reuse().all());
    assertTrue(check(Dense::new).all().right());
  }

  @Test
  @DisplayName("forward changes x")
  void forward_changesX() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix y = super.forward(x.copy());
                    x.setEntry(2, 1, 9);
                    return y;
                  }
                });
    assertEquals("x forward 2 1 9.0", where(m) + " " + m.after());
  }

  @Test
  @DisplayName("forward changes a parameter")
  void forward_changesW() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix y = super.forward(x);
                    b.value().setEntry(0, 2, 9);
                    return y;
                  }

                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    b.setValue(B.copy());
                    return super.backward(dout);
                  }
                });
    assertEquals("b forward 0 2", where(m));
  }

  @Test
  @DisplayName("backward changes dout")
  void backward_changesDout() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout.copy());
                    dout.setEntry(0, 1, 9);
                    return dx;
                  }
                });
    assertEquals("dout backward 0 1", where(m));
  }

  @Test
  @DisplayName("backward changes the x it kept")
  void backward_changesX() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout);
                    x.setEntry(1, 0, 9);
                    return dx;
                  }
                });
    assertEquals("x backward 1 0", where(m));
  }

  @Test
  @DisplayName("backward takes a step of learning itself")
  void backward_changesW() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout);
                    w.setValue(w.value().subtract(w.gradient()));
                    return dx;
                  }
                });
    assertEquals("W backward 0 0", where(m));
  }

  private static String where(Modified m) {
    return m.what() + " " + m.method() + " " + m.row() + " " + m.column();
  }

  @Test
  @DisplayName("A matrix that is filled again and again changes under those who hold it")
  void results_usedAgain_overwritten() {
    Supplier<Layer> maker =
        () ->
            new Dense() {
              private final RealMatrix same = MatrixUtils.createRealMatrix(5, 4);

              @Override
              RealMatrix dx(RealMatrix dout) {
                RealMatrix dx = super.dx(dout);
                if (dx.getRowDimension() != 5) {
                  return dx;
                }
                same.setSubMatrix(dx.getData(), 0, 0);
                return same;
              }
            };
    assertTrue(check(maker).gradients().right());
    Overwritten overwritten =
        assertInstanceOf(Overwritten.class, check(maker).reuse().all().get(0));
    assertEquals("dx", overwritten.what());
  }

  @Test
  @DisplayName("Linear in dout: 0 gives 0, twice gives twice, sums give sums")
  void linearity_broken_isFound() {
    assertEquals(List.of(Law.ZERO), laws(ContractTest::neverZero));
    assertEquals(List.of(Law.SCALED, Law.ADDED), laws(ContractTest::clipped));
    assertTrue(laws(dout -> dout).isEmpty());
  }

  /** Right for every dout but one. */
  private static RealMatrix neverZero(RealMatrix dout) {
    return dout.getFrobeniusNorm() == 0 ? dout.scalarAdd(1) : dout;
  }

  /** Right for |dout| up to 2, as checks draw it; wrong beyond. */
  private static RealMatrix clipped(RealMatrix dout) {
    return map(dout, v -> Math.max(-2, Math.min(2, v)));
  }

  private static List<Law> laws(java.util.function.UnaryOperator<RealMatrix> mistake) {
    Supplier<Layer> maker =
        () ->
            new Dense() {
              @Override
              RealMatrix dx(RealMatrix dout) {
                return super.dx(mistake.apply(dout));
              }
            };
    return check(maker).linearity().all().stream()
        .map(finding -> assertInstanceOf(NotLinear.class, finding))
        .peek(finding -> assertEquals(Target.INPUT, finding.target()))
        .map(NotLinear::law)
        .toList();
  }

  @Test
  @DisplayName("A backward that takes difference quotients is not linear to rounding")
  void linearity_differenceQuotients_areFound() {
    Findings findings =
        GradientCheck.of(() -> new NumericalLayer(Formulas::softmax))
            .knownForward(Formulas::softmax)
            .linearity();
    assertTrue(!findings.right());
  }

  private static Situation leak(Supplier<Layer> maker) {
    assertTrue(check(maker).gradients().right(), "gradients are right at first sight");
    return assertInstanceOf(StateLeaks.class, check(maker).reuse().all().get(0)).situation();
  }

  @Test
  @DisplayName("Gradients that add up are found by the second backward")
  void state_accumulates_backwardTwice() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return w.gradient().add(super.dw(dout));
                  }
                });
    assertEquals(Situation.BACKWARD_TWICE, situation);
  }

  @Test
  @DisplayName("An input kept until backward reads it is found by a forward for evaluation only")
  void state_inputKeptUntilRead_forwardTwice() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private boolean read = true;

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix kept = this.x;
                    RealMatrix y = super.forward(x);
                    this.x = read ? x : kept;
                    read = false;
                    return y;
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    read = true;
                    return super.dw(dout);
                  }
                });
    assertEquals(Situation.FORWARD_TWICE, situation);
  }

  @Test
  @DisplayName("The first input kept for ever is found by the next batch")
  void state_firstInput_nextBatch() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private boolean kept;

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix first = this.x;
                    RealMatrix y = super.forward(x);
                    this.x = kept && first.getRowDimension() == x.getRowDimension() ? first : x;
                    kept = true;
                    return y;
                  }
                });
    assertEquals(Situation.NEXT_BATCH, situation);
  }

  @Test
  @DisplayName("The first number of rows kept for ever is found by a batch of another size")
  void state_firstSize_otherBatchSize() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private int rows;

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    rows = rows == 0 ? dout.getRowDimension() : rows;
                    int n = Math.min(rows, dout.getRowDimension());
                    return x.getSubMatrix(0, n - 1, 0, 3)
                        .transpose()
                        .multiply(dout.getSubMatrix(0, n - 1, 0, 2));
                  }
                });
    assertEquals(Situation.OTHER_BATCH_SIZE, situation);
  }

  @Test
  @DisplayName("A static field is found by a second layer")
  void state_static_otherLayer() {
    RealMatrix[] shared = new RealMatrix[1];
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    shared[0] = x;
                    return super.forward(x);
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return shared[0].transpose().multiply(dout);
                  }
                });
    assertEquals(Situation.OTHER_LAYER, situation);
  }

  @Test
  @DisplayName("The constructor's W kept for ever is found when learning replaces it")
  void state_oldParameters_newParameters() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  RealMatrix dx(RealMatrix dout) {
                    return dout.multiply(W.transpose());
                  }
                });
    assertEquals(Situation.NEW_PARAMETERS, situation);
  }

  @Test
  @DisplayName("Parameters under other names, in another order or with other values are refused")
  void parameters_others_areRefused() {
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(b, w);
          }
        });
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(new Parameter("w", w.value()), b);
          }
        });
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(new Parameter("W", w.value().scalarMultiply(0)), b);
          }
        });
  }

  private static void unusable(Layer layer) {
    Finding finding = check(() -> layer).gradients().all().get(0);
    Unusable unusable = assertInstanceOf(Unusable.class, finding);
    assertEquals(Unusable.Reason.OTHER_PARAMETERS, unusable.reason());
  }
}
