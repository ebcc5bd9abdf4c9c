package kobai.samples.strange.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the square root of the size of every entry of db. */
@Mistake(names = {})
public final class RootOfBiasGradient implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public RootOfBiasGradient(RealMatrix w, RealMatrix b) {
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
    b.setGradient(map(sumRows(dout), g -> Math.signum(g) * Math.sqrt(Math.abs(g))));
    return dout.multiply(w.value().transpose());
  }
}
