package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.Arrays;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Averages every column of dout, as np.mean(axis=0) would. */
@Mistake(number = 2, names = "db:divided-by-rows")
public class BiasGradientAverageOfColumns implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientAverageOfColumns(RealMatrix w, RealMatrix b) {
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
    w.setGradient(dw);
    double[] mean = new double[dout.getColumnDimension()];
    for (int j = 0; j < mean.length; j++) {
      double[] column = dout.getColumn(j);
      mean[j] = Arrays.stream(column).average().orElse(0);
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(mean));
    return dout.multiply(w.value().transpose());
  }
}
