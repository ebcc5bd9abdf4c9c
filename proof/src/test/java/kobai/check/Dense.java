package kobai.check;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import java.util.function.Supplier;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A right affine layer, with a place for a mistake before, within and after each pass. */
class Dense implements Layer {
  static final RealMatrix W = new Draw(1, "W").matrix(4, 3);
  static final RealMatrix B = new Draw(1, "b").matrix(1, 3);

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

  /** Returns a check of such a layer. */
  static GradientCheck check(Supplier<Layer> maker) {
    return GradientCheck.of(maker)
        .named("Dense")
        .knownForward(Formulas::affine, new Parameter("W", W), new Parameter("b", B))
        .input(5, 4);
  }
}
