package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Means to begin with the first row and begins after it. */
@Mistake(number = 13, names = "db:first-row-left-out")
public class BiasGradientWithoutFirstRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientWithoutFirstRow(RealMatrix w, RealMatrix b) {
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
    RealMatrix db = b.value().scalarMultiply(0);
    for (int i = 1; i < dout.getRowDimension(); i++) {
      db = db.add(dout.getRowMatrix(i));
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
