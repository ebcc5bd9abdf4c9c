package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes the parameters static, so that the newest layer takes the place of all. */
@Mistake(
    number = 12,
    names = {"W:shared-between-layers", "b:shared-between-layers"})
public class ParametersInStaticFields implements Layer {
  private static Parameter w;
  private static Parameter b;
  private RealMatrix x;

  public ParametersInStaticFields(RealMatrix w, RealMatrix b) {
    ParametersInStaticFields.w = new Parameter("W", w);
    ParametersInStaticFields.b = new Parameter("b", b);
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
    return dout.multiply(w.value().transpose());
  }
}
