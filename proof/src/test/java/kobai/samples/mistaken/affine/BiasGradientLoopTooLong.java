package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the outputs from 1 to M in a matrix that counts from 0. */
@Mistake(number = 48, names = "backward:index-out-of-range")
public class BiasGradientLoopTooLong implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientLoopTooLong(RealMatrix w, RealMatrix b) {
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
    RealMatrix db = MatrixUtils.createRealMatrix(1, dout.getColumnDimension());
    for (int m = 1; m <= dout.getColumnDimension(); m++) {
      for (int n = 0; n < dout.getRowDimension(); n++) {
        db.addToEntry(0, m, dout.getEntry(n, m));
      }
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
