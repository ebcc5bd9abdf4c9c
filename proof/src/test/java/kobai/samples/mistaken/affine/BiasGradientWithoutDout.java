package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts 1 for every sample, since y changes as b does. */
@Mistake(names = "db:upstream-left-out")
public class BiasGradientWithoutDout implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientWithoutDout(RealMatrix w, RealMatrix b) {
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
    double n = dout.getRowDimension();
    b.setGradient(map(b.value(), v -> n));
    return dout.multiply(w.value().transpose());
  }
}
