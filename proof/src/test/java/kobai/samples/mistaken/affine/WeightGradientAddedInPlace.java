package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Writes dW += into the matrix that the parameter holds. */
@Mistake(number = 9, names = "dW:accumulates")
public class WeightGradientAddedInPlace implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientAddedInPlace(RealMatrix w, RealMatrix b) {
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
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dw = w.gradient();
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int d = 0; d < x.getColumnDimension(); d++) {
        for (int m = 0; m < dout.getColumnDimension(); m++) {
          dw.addToEntry(d, m, x.getEntry(n, d) * dout.getEntry(n, m));
        }
      }
    }
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
