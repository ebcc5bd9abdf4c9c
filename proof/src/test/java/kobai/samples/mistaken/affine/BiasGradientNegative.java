package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Subtracts where it should add. */
@Mistake(number = 42, names = "db:sign")
public class BiasGradientNegative implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientNegative(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = x.transpose().multiply(dout);
    w.setGradient(dw);
    RealMatrix db = MatrixUtils.createRealMatrix(1, dout.getColumnDimension());
    for (int i = 0; i < dout.getRowDimension(); i++) {
      db = db.subtract(dout.getRowMatrix(i));
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
