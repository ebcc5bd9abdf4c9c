package kobai.samples.right.affine;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The bias as one more row of W, beside an input that is always 1. */
public final class BiasAsWeight implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix withOnes; // N×(D+1), kept for backward

  public BiasAsWeight(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    withOnes = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension() + 1);
    withOnes.setSubMatrix(x.getData(), 0, 0);
    for (int n = 0; n < x.getRowDimension(); n++) {
      withOnes.setEntry(n, x.getColumnDimension(), 1);
    }
    return withOnes.multiply(stacked());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix both = withOnes.transpose().multiply(dout);
    int inputs = withOnes.getColumnDimension() - 1;
    w.setGradient(both.getSubMatrix(0, inputs - 1, 0, both.getColumnDimension() - 1));
    b.setGradient(both.getRowMatrix(inputs));
    RealMatrix dx = dout.multiply(stacked().transpose());
    return dx.getSubMatrix(0, dx.getRowDimension() - 1, 0, inputs - 1);
  }

  private RealMatrix stacked() {
    RealMatrix all =
        MatrixUtils.createRealMatrix(
            w.value().getRowDimension() + 1, w.value().getColumnDimension());
    all.setSubMatrix(w.value().getData(), 0, 0);
    all.setRowMatrix(w.value().getRowDimension(), b.value());
    return all;
  }
}
