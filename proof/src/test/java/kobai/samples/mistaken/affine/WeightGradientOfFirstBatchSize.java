package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the rows of the first batch and believes that all have as many. */
@Mistake(number = 12, names = "backward:batch-size-kept")
public class WeightGradientOfFirstBatchSize implements Layer {
  private final Parameter w;
  private final Parameter b;
  private int rows;
  private RealMatrix x;

  public WeightGradientOfFirstBatchSize(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (this.x == null) {
      rows = x.getRowDimension();
    }
    this.x = x;
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dw = MatrixUtils.createRealMatrix(x.getColumnDimension(), dout.getColumnDimension());
    for (int n = 0; n < rows; n++) {
      for (int d = 0; d < dw.getRowDimension(); d++) {
        for (int m = 0; m < dw.getColumnDimension(); m++) {
          dw.addToEntry(d, m, x.getEntry(n, d) * dout.getEntry(n, m));
        }
      }
    }
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
