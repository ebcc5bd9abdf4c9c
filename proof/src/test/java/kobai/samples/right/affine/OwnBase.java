package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Extends an abstract class of its own, which does the book-keeping. */
public final class OwnBase extends LearningLayer {

  private final Parameter w; // D×M
  private final Parameter b; // 1×M

  public OwnBase(RealMatrix w, RealMatrix b) {
    this.w = learns("W", w);
    this.b = learns("b", b);
  }

  @Override
  RealMatrix compute(RealMatrix x) {
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  RealMatrix differentiate(RealMatrix x, RealMatrix dout) {
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
