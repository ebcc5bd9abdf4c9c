package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds every dx to the one before, as if several losses came back here. */
@Mistake(number = 47, names = "dx:accumulates")
public class InputGradientAccumulated implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;
  private RealMatrix dx;

  public InputGradientAccumulated(RealMatrix w, RealMatrix b) {
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
    RealMatrix share = dout.multiply(w.value().transpose());
    boolean sameBatch = dx != null && dx.getRowDimension() == share.getRowDimension();
    dx = sameBatch ? dx.add(share) : share;
    return dx.copy();
  }
}
