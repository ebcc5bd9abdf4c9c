package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums correctly, but writes the outputs along the rows of dW. */
@Mistake(number = 7, names = "dW:transposed")
public class WeightGradientTransposedByLoops implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientTransposedByLoops(RealMatrix w, RealMatrix b) {
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
    int inputs = x.getColumnDimension();
    int outputs = dout.getColumnDimension();
    RealMatrix dw = MatrixUtils.createRealMatrix(outputs, inputs);
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int m = 0; m < outputs; m++) {
        for (int d = 0; d < inputs; d++) {
          dw.addToEntry(m, d, dout.getEntry(n, m) * x.getEntry(n, d));
        }
      }
    }
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
