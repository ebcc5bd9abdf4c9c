package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Means to average, but the number of samples is 0 when it is needed. */
@Mistake(number = 40, names = "db:not-finite")
public class BiasGradientDividedByNoRows implements Layer {
  private final Parameter w;
  private final Parameter b;
  private double samples;
  private RealMatrix x;

  public BiasGradientDividedByNoRows(RealMatrix w, RealMatrix b) {
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
    RealMatrix db = sumRows(dout);
    for (int j = 0; j < db.getColumnDimension(); j++) {
      db.setEntry(0, j, db.getEntry(0, j) / samples);
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }
}
