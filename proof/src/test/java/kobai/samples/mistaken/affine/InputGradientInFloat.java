package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the sums in float, which is what a GPU would do. */
@Mistake(number = 44, names = "dx:float-precision")
public class InputGradientInFloat implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientInFloat(RealMatrix w, RealMatrix b) {
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
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    RealMatrix dx = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    for (int n = 0; n < dx.getRowDimension(); n++) {
      for (int d = 0; d < dx.getColumnDimension(); d++) {
        float sum = 0;
        for (int m = 0; m < dout.getColumnDimension(); m++) {
          sum += (float) (dout.getEntry(n, m) * w.value().getEntry(d, m));
        }
        dx.setEntry(n, d, sum);
      }
    }
    return dx;
  }
}
