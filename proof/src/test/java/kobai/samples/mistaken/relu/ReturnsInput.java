package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Cuts x off in its place and hands it out as y. */
@Mistake(number = 27, names = "x:overwrites")
public class ReturnsInput implements Layer {
  private RealMatrix out;

  @Override
  public RealMatrix forward(RealMatrix x) {
    out = x;
    for (int i = 0; i < out.getRowDimension(); i++) {
      for (int j = 0; j < out.getColumnDimension(); j++) {
        out.setEntry(i, j, Math.max(0, out.getEntry(i, j)));
      }
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(out, v -> v > 0 ? 1 : 0));
  }
}
