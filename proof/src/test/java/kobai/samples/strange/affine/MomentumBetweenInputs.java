package kobai.samples.strange.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Carries half of each row of dW over to the next, like momentum. */
@Mistake(names = {})
public final class MomentumBetweenInputs implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public MomentumBetweenInputs(RealMatrix w, RealMatrix b) {
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
    for (int d = 1; d < dw.getRowDimension(); d++) {
      dw.setRowMatrix(d, dw.getRowMatrix(d).add(dw.getRowMatrix(d - 1).scalarMultiply(0.5)));
    }
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
