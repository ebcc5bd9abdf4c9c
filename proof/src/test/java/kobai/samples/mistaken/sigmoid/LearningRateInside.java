package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies by a learning rate. */
@Mistake(number = 43, names = "dx:constant-factor")
public class LearningRateInside implements Layer {
  private static final double LEARNING_RATE = 0.1;

  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = hadamard(dout, map(y, v -> v * (1 - v)));
    return dx.scalarMultiply(LEARNING_RATE);
  }
}
