package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** A record keeps what backward needs: the input, and the weights of that moment. */
public final class RecordOfState implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private State state;

  private record State(RealMatrix x, RealMatrix weights) {}

  public RecordOfState(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    state = new State(x, w.value());
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    State then = state;
    w.setGradient(then.x().transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(then.weights().transpose());
  }
}
