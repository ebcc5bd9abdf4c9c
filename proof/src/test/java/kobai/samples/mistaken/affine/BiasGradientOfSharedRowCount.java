package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the batch size in a static field, as a constant of the training. */
@Mistake(number = 12, names = "backward:shared-between-layers")
public class BiasGradientOfSharedRowCount implements Layer {
  private static int batchSize;
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientOfSharedRowCount(RealMatrix w, RealMatrix b) {
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
    batchSize = x.getRowDimension();
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    w.setGradient(x.transpose().multiply(dout));
    double[] db = new double[dout.getColumnDimension()];
    for (int i = 0; i < batchSize; i++) {
      for (int j = 0; j < db.length; j++) {
        db[j] += dout.getEntry(i, j);
      }
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(w.value().transpose());
  }
}
