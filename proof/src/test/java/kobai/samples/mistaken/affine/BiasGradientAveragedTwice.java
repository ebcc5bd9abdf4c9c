package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides every share by N while adding, and the sum by N once more. */
@Mistake(number = 6, names = "db:divided-by-rows-twice")
public class BiasGradientAveragedTwice implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientAveragedTwice(RealMatrix w, RealMatrix b) {
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
    int n = dout.getRowDimension();
    double[] db = new double[dout.getColumnDimension()];
    for (int j = 0; j < db.length; j++) {
      for (int i = 0; i < n; i++) {
        db[j] += dout.getEntry(i, j) / n;
      }
      db[j] /= n;
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(w.value().transpose());
  }
}
