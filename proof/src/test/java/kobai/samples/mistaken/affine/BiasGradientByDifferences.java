package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.hadamard;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a one-sided difference for every bias. */
@Mistake(number = 45, names = "db:difference-quotient")
public class BiasGradientByDifferences implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientByDifferences(RealMatrix w, RealMatrix b) {
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
    double h = 1e-6;
    RealMatrix product = x.multiply(w.value());
    double before = sum(hadamard(addToRows(product, b.value()), dout));
    RealMatrix db = b.value().copy();
    for (int m = 0; m < db.getColumnDimension(); m++) {
      RealMatrix moved = b.value().copy();
      moved.addToEntry(0, m, h);
      double after = sum(hadamard(addToRows(product, moved), dout));
      db.setEntry(0, m, (after - before) / h);
    }
    b.setGradient(db);
    return dout.multiply(w.value().transpose());
  }

  private static double sum(RealMatrix a) {
    double sum = 0;
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        sum += a.getEntry(i, j);
      }
    }
    return sum;
  }
}
