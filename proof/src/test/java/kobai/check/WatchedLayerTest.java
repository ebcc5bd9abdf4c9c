package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.UnaryOperator;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.Size;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.ForwardDiffers;
import kobai.finding.NotFinite;
import kobai.finding.Unusable;
import kobai.finding.WrongShape;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A layer in a network: its results pass while shape and output are right, and stop otherwise. */
class WatchedLayerTest {
  private static final RealMatrix W = new Draw(1, "W").matrix(4, 3);
  private static final RealMatrix B = new Draw(1, "b").matrix(1, 3);
  private static final RealMatrix X = new Draw(1, "x").matrix(5, 4);
  private static final RealMatrix DOUT = new Draw(1, "dout").matrix(5, 3);
  private static final RealMatrix DX = new Draw(1, "dx").matrix(5, 4);

  /** y = x·W + b; its gradients are not asked about, so they may be anything. */
  private static final class Anything implements Layer {
    final Parameter w = new Parameter("W", W.copy());
    final Parameter b = new Parameter("b", B.copy());
    UnaryOperator<RealMatrix> y = right -> right;
    RealMatrix dx = DX;
    RealMatrix dw = W;

    @Override
    public List<Parameter> parameters() {
      return List.of(w, b);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      return y.apply(Formulas.affine(x, List.of(w.value(), b.value())));
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      w.setGradient(dw);
      dout.setEntry(0, 0, 9);
      return dx;
    }
  }

  private final Anything layer = new Anything();

  /** Returns a layer that keeps every promise. */
  static Layer anything() {
    return new Anything();
  }

  private WatchedLayer watched() {
    GuardedLayer guarded = GuardedLayer.make("Anything", method -> at(method), () -> layer);
    return WatchedLayer.around(guarded, KnownLayers.AFFINE, W, B);
  }

  private static SourceLine at(String method) {
    return new SourceLine("Anything.java", method.length());
  }

  @Test
  @DisplayName("Its results are passed on, and its arguments are copies")
  void forwardAndBackward_right_comeThrough() {
    WatchedLayer watched = watched();
    RealMatrix dout = DOUT.copy();
    assertEquals(Formulas.affine(X, List.of(W, B)), watched.forward(X));
    assertEquals(DX, watched.backward(dout));
    assertEquals(DOUT, dout);
    assertEquals(List.of(layer.w, layer.b), watched.parameters());
  }

  @Test
  void create_otherParameters_isFound() {
    layer.b.setValue(B.scalarMultiply(2));
    assertInstanceOf(Unusable.class, found(this::watched));
  }

  /** A layer that changes the shape of its parameter once it is in use. */
  private static final class Wide implements Layer {
    private Parameter w;

    Wide(RealMatrix w) {
      this.w = new Parameter("W", w);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(w);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      RealMatrix y = x.multiply(w.value());
      w = new Parameter("W", MatrixUtils.createRealMatrix(4, 2));
      return y;
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return dout;
    }
  }

  @Test
  @DisplayName("Learning may change a parameter's values, but not its shape")
  void forward_shapesHaveChanged_isFound() {
    GuardedLayer wide = GuardedLayer.make("Wide", CodeLocation.UNKNOWN, () -> new Wide(W));
    LayerSpec spec =
        LayerSpec.of("Wide", (x, p) -> x.multiply(p.get(0))).with("W", Size.INPUTS, Size.OUTPUTS);
    WatchedLayer watched = WatchedLayer.around(wide, spec, W);
    watched.parameters().get(0).setValue(W.scalarMultiply(3));
    watched.forward(X);
    Unusable found = assertInstanceOf(Unusable.class, found(() -> watched.forward(X)));
    assertEquals("[4x2] ≠ [4x3]", found.detail());
  }

  @Test
  void forward_otherOutput_isFoundWithItsPlace() {
    layer.y = y -> y.scalarAdd(1e-3);
    Finding found = found(() -> watched().forward(X));
    assertInstanceOf(ForwardDiffers.class, found);
    assertEquals(at("forward"), found.at());
  }

  @Test
  void forward_otherShape_isFound() {
    layer.y = RealMatrix::transpose;
    assertInstanceOf(WrongShape.class, found(() -> watched().forward(X)));
  }

  @Test
  void forward_notANumber_isFound() {
    layer.y = y -> y.scalarMultiply(Double.NaN);
    assertEquals("y", what(found(() -> watched().forward(X))));
  }

  @Test
  void backward_otherShape_isFoundWithItsPlace() {
    layer.dx = DX.transpose();
    Finding found = found(this::pass);
    assertInstanceOf(WrongShape.class, found);
    assertEquals(at("backward"), found.at());
  }

  @Test
  void backward_notANumber_isFound() {
    layer.dx = DX.scalarMultiply(Double.NaN);
    assertEquals("dx", what(found(this::pass)));
  }

  @Test
  void backward_gradientNotANumber_isFound() {
    layer.dw = W.scalarMultiply(Double.POSITIVE_INFINITY);
    assertEquals("dW", what(found(this::pass)));
  }

  private void pass() {
    WatchedLayer watched = watched();
    watched.forward(X);
    watched.backward(DOUT);
  }

  private static String what(Finding finding) {
    return assertInstanceOf(NotFinite.class, finding).what();
  }

  private static Finding found(Executable code) {
    return assertThrows(FindingError.class, code).first();
  }
}
