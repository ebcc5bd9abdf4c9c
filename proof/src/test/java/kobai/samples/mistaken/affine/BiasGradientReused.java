package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Has one row for the db of all layers with as many outputs. */
@Mistake(number = 46, names = "db:reused-buffer")
public class BiasGradientReused implements Layer {
  private static RealMatrix db;
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientReused(RealMatrix w, RealMatrix b) {
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
    if (db == null || db.getColumnDimension() != dout.getColumnDimension()) {
      db = MatrixUtils.createRealMatrix(1, dout.getColumnDimension());
    }
    db.setRowMatrix(0, sumRows(dout));
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
