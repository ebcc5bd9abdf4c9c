package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Writes = where += is meant. */
@Mistake(number = 41, names = "db:last-row-only")
public class BiasGradientOfLastRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientOfLastRow(RealMatrix w, RealMatrix b) {
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
    double[] db = new double[dout.getColumnDimension()];
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < db.length; j++) {
        db[j] = dout.getEntry(i, j);
      }
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(w.value().transpose());
  }
}
