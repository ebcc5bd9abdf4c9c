package kobai.samples.mistaken.softmax;

import static kobai.nn.Matrices.hadamard;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Takes a column of sums off a matrix, as NumPy would allow. */
@Mistake(number = 48, names = "backward:shapes-do-not-fit")
public class SumsSubtracted implements Layer {
  private RealMatrix out;

  @Override
  public RealMatrix forward(RealMatrix x) {
    out = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      RealVector row = x.getRowVector(n);
      RealVector e = row.mapSubtract(row.getMaxValue()).map(Math::exp);
      out.setRowVector(n, e.mapDivide(e.getL1Norm()));
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix sums = MatrixUtils.createRealMatrix(dout.getRowDimension(), 1);
    for (int n = 0; n < dout.getRowDimension(); n++) {
      sums.setEntry(n, 0, dout.getRowVector(n).dotProduct(out.getRowVector(n)));
    }
    return hadamard(out, dout.subtract(sums));
  }
}
