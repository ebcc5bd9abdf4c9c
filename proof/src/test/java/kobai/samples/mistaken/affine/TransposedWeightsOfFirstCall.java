package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Transposes W at the first forward and keeps it. */
@Mistake(number = 12, names = "dx:old-parameters")
public class TransposedWeightsOfFirstCall implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;
  private RealMatrix wT;

  public TransposedWeightsOfFirstCall(RealMatrix w, RealMatrix b) {
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
    if (wT == null) {
      wT = w.value().transpose();
    }
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    w.setGradient(x.transpose().multiply(dout));
    double[] db = new double[dout.getColumnDimension()];
    for (double[] row : dout.getData()) {
      for (int m = 0; m < db.length; m++) {
        db[m] += row[m];
      }
    }
    b.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(wT);
  }
}
