package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides dW by the number of all entries of dout, as a mean over the output would. */
@Mistake(number = 43, names = "dW:divided-by-entries")
public class WeightGradientDividedByEntries implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientDividedByEntries(RealMatrix w, RealMatrix b) {
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
    double entries = dout.getRowDimension() * dout.getColumnDimension();
    w.setGradient(x.transpose().multiply(dout).scalarMultiply(1 / entries));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
