package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds the whole sum over the outputs once for every output. */
@Mistake(number = 43, names = "dx:times-columns")
public class InputGradientTimesColumns implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientTimesColumns(RealMatrix w, RealMatrix b) {
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
    RealMatrix dx = x.scalarMultiply(0);
    for (int m = 0; m < dout.getColumnDimension(); m++) {
      dx = dx.add(dout.multiply(w.value().transpose()));
    }
    return dx;
  }
}
