package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives every sample the gradient of the whole batch. */
@Mistake(number = 41, names = "dx:rows-mixed")
public class InputGradientOfWholeBatch implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientOfWholeBatch(RealMatrix w, RealMatrix b) {
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
    RealMatrix db = sumRows(dout);
    b.setGradient(db);
    RealMatrix row = db.multiply(w.value().transpose());
    RealMatrix dx = x.copy();
    for (int n = 0; n < dx.getRowDimension(); n++) {
      dx.setRowMatrix(n, row);
    }
    return dx;
  }
}
