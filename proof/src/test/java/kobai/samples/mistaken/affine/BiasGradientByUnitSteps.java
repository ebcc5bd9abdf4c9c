package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Raises every bias by 1 in turn and compares the outputs. */
@Mistake(number = 45, names = "db:difference-quotient")
public class BiasGradientByUnitSteps implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientByUnitSteps(RealMatrix w, RealMatrix b) {
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
    RealMatrix before = forward(x);
    RealMatrix value = b.value();
    double[] db = new double[dout.getColumnDimension()];
    for (int j = 0; j < db.length; j++) {
      RealMatrix moved = value.copy();
      moved.addToEntry(0, j, 1);
      b.setValue(moved);
      RealMatrix after = forward(x);
      for (int i = 0; i < dout.getRowDimension(); i++) {
        db[j] += (after.getEntry(i, j) - before.getEntry(i, j)) * dout.getEntry(i, j);
      }
    }
    b.setValue(value);
    b.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(w.value().transpose());
  }
}
