package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes as many terms as there are inputs, where there are as many as outputs. */
@Mistake(number = 48, names = "backward:index-out-of-range")
public class InputGradientLoopTooLong implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientLoopTooLong(RealMatrix w, RealMatrix b) {
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
    b.setGradient(sumRows(dout));
    RealMatrix dx = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int d = 0; d < x.getColumnDimension(); d++) {
        double sum = 0;
        for (int m = 0; m <= dout.getColumnDimension(); m++) {
          sum += dout.getEntry(n, m) * w.value().getEntry(d, m);
        }
        dx.setEntry(n, d, sum);
      }
    }
    return dx;
  }
}
