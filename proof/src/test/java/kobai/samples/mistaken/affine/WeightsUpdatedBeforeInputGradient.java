package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Updates the weights first, so that dx is computed with the new ones. */
@Mistake(number = 11, names = "W:changes-parameters")
public class WeightsUpdatedBeforeInputGradient implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightsUpdatedBeforeInputGradient(RealMatrix w, RealMatrix b) {
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
    w.setValue(w.value().subtract(w.gradient().scalarMultiply(0.1)));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
