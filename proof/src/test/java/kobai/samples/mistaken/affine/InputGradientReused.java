package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Fills one matrix for dx again and again, to spare the memory. */
@Mistake(number = 46, names = "dx:reused-buffer")
public class InputGradientReused implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;
  private RealMatrix dx;

  public InputGradientReused(RealMatrix w, RealMatrix b) {
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
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    int rows = x.getRowDimension();
    if (dx == null || dx.getRowDimension() != rows) {
      dx = MatrixUtils.createRealMatrix(rows, x.getColumnDimension());
    }
    dx.setSubMatrix(dout.multiply(w.value().transpose()).getData(), 0, 0);
    return dx;
  }
}
