package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has one matrix for the dW of all layers of its size. */
@Mistake(number = 46, names = "dW:reused-buffer")
public class WeightGradientReused implements Layer {
  private static RealMatrix dw;
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientReused(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix product = x.transpose().multiply(dout);
    if (dw == null
        || dw.getRowDimension() != product.getRowDimension()
        || dw.getColumnDimension() != product.getColumnDimension()) {
      dw = product;
    }
    dw.setSubMatrix(product.getData(), 0, 0);
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
