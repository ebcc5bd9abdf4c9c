package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Prints what comes in and what goes out. */
public final class Chatty implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public Chatty(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    System.out.printf("forward: %d rows%n", x.getRowDimension());
    this.x = x;
    RealMatrix y = addToRows(x.multiply(w.value()), b.value());
    System.out.println("y = " + y);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    System.out.println("dout = " + dout);
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    RealMatrix dx = dout.multiply(w.value().transpose());
    System.out.println("dW = " + w.gradient());
    System.err.println("dx = " + dx);
    return dx;
  }
}
