package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Prints what comes in and what goes out. */
public final class Chatty implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    System.out.println("x = " + x);
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    System.out.println("y = " + y);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    System.out.println("backward: " + dout.getRowDimension() + " rows");
    RealMatrix dx = hadamard(dout, map(y, v -> v * (1 - v)));
    System.err.println("dx = " + dx);
    return dx;
  }
}
