package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds up the samples first and multiplies the two sums. */
@Mistake(number = 41, names = "dW:one-row-only")
public class WeightGradientOfSummedRows implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientOfSummedRows(RealMatrix w, RealMatrix b) {
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
    RealMatrix inputs = sumRows(x);
    RealMatrix outputs = sumRows(dout);
    w.setGradient(inputs.transpose().multiply(outputs));
    b.setGradient(outputs);
    return dout.multiply(w.value().transpose());
  }
}
