package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds every share twice, by a line that was copied and not changed. */
@Mistake(number = 43, names = "db:doubled")
public class BiasGradientDoubled implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientDoubled(RealMatrix w, RealMatrix b) {
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
    for (int j = 0; j < dout.getColumnDimension(); j++) {
      for (int i = 0; i < dout.getRowDimension(); i++) {
        db.addToEntry(0, j, dout.getEntry(i, j));
        db.addToEntry(0, j, dout.getEntry(i, j));
      }
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
