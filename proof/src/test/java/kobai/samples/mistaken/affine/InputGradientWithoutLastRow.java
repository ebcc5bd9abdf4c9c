package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Leaves the last row of dx at zero. */
@Mistake(number = 13, names = "dx:last-row-left-out")
public class InputGradientWithoutLastRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientWithoutLastRow(RealMatrix w, RealMatrix b) {
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
    for (int n = 0; n < dx.getRowDimension() - 1; n++) {
      for (int d = 0; d < dx.getColumnDimension(); d++) {
        for (int m = 0; m < dout.getColumnDimension(); m++) {
          dx.addToEntry(n, d, dout.getEntry(n, m) * w.value().getEntry(d, m));
        }
      }
    }
    return dx;
  }
}
