package kobai.check;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.function.BinaryOperator;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** y = tanh(x), with a backward that a test chooses: f(y, dout). */
class Tanh implements Layer {
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

  static RealMatrix right(RealMatrix y, RealMatrix dout) {
    return hadamard(dout, map(y, v -> 1 - v * v));
  }

  static GradientCheck check(BinaryOperator<RealMatrix> backward) {
    return GradientCheck.of(() -> new Tanh(backward)).named("Tanh").input(5, 4);
  }
}
