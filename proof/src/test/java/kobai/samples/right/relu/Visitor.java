package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.DefaultRealMatrixPreservingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A visitor walks over x, and copies what passes. */
public final class Visitor implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    x.walkInOptimizedOrder(
        new DefaultRealMatrixPreservingVisitor() {
          @Override
          public void visit(int i, int j, double value) {
            if (value > 0) {
              dx.setEntry(i, j, dout.getEntry(i, j));
            }
          }
        });
    return dx;
  }
}
