package kobai.samples.right.affine;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Block matrices, which the library means for large ones. */
public final class BlockMatrices implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private BlockRealMatrix x; // N×D, kept for backward

  public BlockMatrices(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = new BlockRealMatrix(x.getData());
    BlockRealMatrix y = this.x.multiply(w.value());
    for (int n = 0; n < y.getRowDimension(); n++) {
      y.setRowMatrix(n, y.getRowMatrix(n).add(b.value()));
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    BlockRealMatrix share = new BlockRealMatrix(dout.getData());
    w.setGradient(x.transpose().multiply(share));
    BlockRealMatrix db = new BlockRealMatrix(1, dout.getColumnDimension());
    for (int n = 0; n < dout.getRowDimension(); n++) {
      db = db.add(share.getRowMatrix(n));
    }
    b.setGradient(db);
    return share.multiply(new BlockRealMatrix(w.value().transpose().getData()));
  }
}
