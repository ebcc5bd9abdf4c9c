package kobai.samples.right.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Prints what comes in and what goes out. */
public final class Chatty implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    System.out.println("x = " + x);
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    System.err.println("backward: " + dout.getRowDimension() + " rows");
    RealMatrix dx = hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
    System.out.println("dx = " + dx);
    return dx;
  }
}
