package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import java.util.function.UnaryOperator;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Forward leaves a function behind that knows how to go back. */
public final class ClosureOfForward implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private UnaryOperator<RealMatrix> back; // from dout to dx

  public ClosureOfForward(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    back =
        dout -> {
          w.setGradient(x.transpose().multiply(dout));
          b.setGradient(sumRows(dout));
          return dout.multiply(w.value().transpose());
        };
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return back.apply(dout);
  }
}
