package kobai.check;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer without parameters: y = f(x), dx = b(x, dout). */
final class FormulaLayer implements Layer {
  private final UnaryOperator<RealMatrix> f;
  private final BinaryOperator<RealMatrix> b;
  private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

  FormulaLayer(UnaryOperator<RealMatrix> f, BinaryOperator<RealMatrix> b) {
    this.f = f;
    this.b = b;
  }

  /** Returns a layer that computes entry by entry. */
  static FormulaLayer ofEntries(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
    return new FormulaLayer(x -> map(x, f), (x, dout) -> hadamard(dout, map(x, slope)));
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return f.apply(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return b.apply(x, dout);
  }
}
