package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.Arrays;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes a row of ones as long as the first batch, to sum with. */
@Mistake(number = 12, names = "backward:batch-size-kept")
public class BiasGradientOfFirstBatchSize implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix ones;
  private RealMatrix x;

  public BiasGradientOfFirstBatchSize(RealMatrix w, RealMatrix b) {
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
    if (ones == null) {
      double[] row = new double[dout.getRowDimension()];
      Arrays.fill(row, 1);
      ones = MatrixUtils.createRowRealMatrix(row);
    }
    b.setGradient(ones.multiply(dout));
    return dout.multiply(w.value().transpose());
  }
}
