package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps y until a backward has read it, whatever comes forward in between. */
@Mistake(number = 21, names = "dx:wrong-forward")
public class OutputKeptUntilRead implements Layer {
  private RealMatrix y;
  private boolean read = true;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix out = map(x, v -> 1 / (1 + Math.exp(-v)));
    if (read) {
      y = out;
      read = false;
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    read = true;
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
