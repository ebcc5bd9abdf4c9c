package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every weight against its gradient, entry by entry. */
@Mistake(number = 11, names = "W:changes-parameters")
public class WeightsUpdatedInPlace implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightsUpdatedInPlace(RealMatrix w, RealMatrix b) {
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
    b.setGradient(sumRows(dout));
    RealMatrix dx = dout.multiply(w.value().transpose());
    double learningRate = 0.01;
    for (int d = 0; d < dw.getRowDimension(); d++) {
      for (int m = 0; m < dw.getColumnDimension(); m++) {
        w.value().addToEntry(d, m, -learningRate * dw.getEntry(d, m));
      }
    }
    return dx;
  }
}
