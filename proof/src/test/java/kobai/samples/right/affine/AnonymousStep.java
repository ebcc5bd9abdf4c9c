package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** An anonymous class made in forward carries the step back. */
public final class AnonymousStep implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private Step step;

  private interface Step {
    RealMatrix back(RealMatrix dout);
  }

  public AnonymousStep(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    step =
        new Step() {
          private final RealMatrix turned = x.transpose(); // D×N

          @Override
          public RealMatrix back(RealMatrix dout) {
            w.setGradient(turned.multiply(dout));
            b.setGradient(sumRows(dout));
            return dout.multiply(w.value().transpose());
          }
        };
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return step.back(dout);
  }
}
