package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Works for the one sample it was tried with: it takes row 0. */
@Mistake(number = 41, names = "dW:first-row-only")
public class WeightGradientOfFirstRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientOfFirstRow(RealMatrix w, RealMatrix b) {
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
    RealMatrix sample = x.getRowMatrix(0);
    RealMatrix d = dout.getRowMatrix(0);
    w.setGradient(sample.transpose().multiply(d));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
