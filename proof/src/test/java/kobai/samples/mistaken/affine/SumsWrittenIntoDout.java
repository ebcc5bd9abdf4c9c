package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds all rows of dout to its first row, in place. */
@Mistake(names = "dout:overwrites")
public class SumsWrittenIntoDout implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public SumsWrittenIntoDout(RealMatrix w, RealMatrix b) {
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
    RealMatrix dx = dout.multiply(w.value().transpose());
    for (int i = 1; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        dout.addToEntry(0, j, dout.getEntry(i, j));
      }
    }
    b.setGradient(dout.getRowMatrix(0));
    return dx;
  }
}
