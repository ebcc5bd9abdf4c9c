package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes dx as large as the first batch was. */
@Mistake(number = 12, names = "backward:batch-size-kept")
public class InputGradientOfFirstBatchSize implements Layer {
  private final Parameter w;
  private final Parameter b;
  private int batchSize;
  private RealMatrix x;

  public InputGradientOfFirstBatchSize(RealMatrix w, RealMatrix b) {
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
    if (batchSize == 0) {
      batchSize = dout.getRowDimension();
    }
    double[][] dx = new double[batchSize][];
    for (int n = 0; n < batchSize; n++) {
      dx[n] = w.value().operate(dout.getRow(n));
    }
    return new Array2DRowRealMatrix(dx);
  }
}
