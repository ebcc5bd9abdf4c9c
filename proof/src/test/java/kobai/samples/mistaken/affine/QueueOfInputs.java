package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the oldest input that no backward has had, also when a forward was for evaluation only. */
@Mistake(names = "dW:wrong-forward")
public class QueueOfInputs implements Layer {
  private final Parameter w;
  private final Parameter b;
  private final Deque<RealMatrix> inputs = new ArrayDeque<>();
  private RealMatrix x;

  public QueueOfInputs(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    inputs.add(x);
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (!inputs.isEmpty()) {
      x = inputs.remove();
    }
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
