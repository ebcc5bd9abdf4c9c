package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Copies dout row by row into db and forgets that all rows share one bias. */
@Mistake(number = 1, names = "db:not-summed")
public class BiasGradientRowByRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientRowByRow(RealMatrix w, RealMatrix b) {
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
    int rows = dout.getRowDimension();
    int columns = dout.getColumnDimension();
    double[][] db = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        db[i][j] = 1 * dout.getEntry(i, j);
      }
    }
    RealMatrix dw = x.transpose().multiply(dout);
    w.setGradient(dw);
    b.setGradient(MatrixUtils.createRealMatrix(db));
    return dout.multiply(w.value().transpose());
  }
}
