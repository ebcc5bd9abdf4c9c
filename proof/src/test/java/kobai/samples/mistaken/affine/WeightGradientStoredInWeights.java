package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Writes dW into the matrix of the weights, which has the right shape already. */
@Mistake(number = 11, names = "W:changes-parameters")
public class WeightGradientStoredInWeights implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientStoredInWeights(RealMatrix w, RealMatrix b) {
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
    RealMatrix dx = dout.multiply(w.value().transpose());
    RealMatrix gradient = w.value();
    gradient.setSubMatrix(dw.getData(), 0, 0);
    w.setGradient(gradient);
    b.setGradient(sumRows(dout));
    return dx;
  }
}
