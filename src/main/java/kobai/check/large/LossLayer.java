package kobai.check.large;

import java.util.function.Supplier;
import kobai.nn.Layer;
import kobai.nn.Loss;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A loss as the last layer of a network: N×M outputs in, the loss as a 1×1 matrix out. With it, a
 * gradient check covers a network end to end, from the loss to the input.
 */
public final class LossLayer implements Layer {
  private final Loss loss;
  private final RealMatrix t; // N×M

  /**
   * Creates the layer.
   *
   * @param loss a new loss, for this layer alone
   * @param t the targets, N×M
   */
  public LossLayer(Supplier<? extends Loss> loss, RealMatrix t) {
    this.loss = loss.get();
    this.t = t;
  }

  @Override
  public RealMatrix forward(RealMatrix y) {
    return MatrixUtils.createRealMatrix(new double[][] {{loss.forward(y, t)}});
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return loss.backward().scalarMultiply(dout.getEntry(0, 0));
  }
}
