package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the array of the sums in a field, where they go on growing. */
@Mistake(number = 47, names = "db:accumulates")
public class BiasGradientArrayInField implements Layer {
  private final Parameter w;
  private final Parameter b;
  private final double[] sums;
  private RealMatrix x;

  public BiasGradientArrayInField(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
    sums = new double[b.getColumnDimension()];
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
    for (int j = 0; j < sums.length; j++) {
      for (int i = 0; i < dout.getRowDimension(); i++) {
        sums[j] += dout.getEntry(i, j);
      }
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(sums));
    return dout.multiply(w.value().transpose());
  }
}
