package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Averages over the outputs where it should add them up. */
@Mistake(number = 43, names = "dx:divided-by-columns")
public class InputGradientDividedByColumns implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientDividedByColumns(RealMatrix w, RealMatrix b) {
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
    int outputs = dout.getColumnDimension();
    for (int n = 0; n < dx.getRowDimension(); n++) {
      for (int d = 0; d < dx.getColumnDimension(); d++) {
        double sum = dout.getRowVector(n).dotProduct(w.value().getRowVector(d));
        dx.setEntry(n, d, sum / outputs);
      }
    }
    return dx;
  }
}
