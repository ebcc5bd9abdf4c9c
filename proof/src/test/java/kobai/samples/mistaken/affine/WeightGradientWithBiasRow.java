package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the biases as one more row of W, for an input that is always 1. */
@Mistake(number = 39, names = "dW:wrong-shape")
public class WeightGradientWithBiasRow implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientWithBiasRow(RealMatrix w, RealMatrix b) {
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
    int rows = x.getRowDimension();
    int inputs = x.getColumnDimension();
    RealMatrix extended = MatrixUtils.createRealMatrix(rows, inputs + 1);
    extended.setSubMatrix(x.getData(), 0, 0);
    for (int n = 0; n < rows; n++) {
      extended.setEntry(n, inputs, 1);
    }
    w.setGradient(extended.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
