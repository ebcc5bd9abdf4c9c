package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Puts b below W before going back, and gets one column too many. */
@Mistake(number = 39, names = "dx:wrong-shape")
public class InputGradientWithBiasColumn implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientWithBiasColumn(RealMatrix w, RealMatrix b) {
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
    int inputs = w.value().getRowDimension();
    RealMatrix extended = MatrixUtils.createRealMatrix(inputs + 1, dout.getColumnDimension());
    extended.setSubMatrix(w.value().getData(), 0, 0);
    extended.setRow(inputs, b.value().getRow(0));
    return dout.multiply(extended.transpose());
  }
}
