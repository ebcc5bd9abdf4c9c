package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds the product of the whole batch once for every row of it. */
@Mistake(number = 43, names = "dW:times-rows")
public class WeightGradientTimesRows implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientTimesRows(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = w.value().scalarMultiply(0);
    for (int n = 0; n < x.getRowDimension(); n++) {
      dw = dw.add(x.transpose().multiply(dout));
    }
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
