package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Writes every output into the matrix of the last one if it is as large. */
@Mistake(number = 46, names = "y:reused-buffer")
public class OutputReused implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;
  private RealMatrix y;

  public OutputReused(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    RealMatrix sum = addToRows(x.multiply(w.value()), b.value());
    if (y == null || y.getRowDimension() != sum.getRowDimension()) {
      y = sum;
    } else {
      y.setSubMatrix(sum.getData(), 0, 0);
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
