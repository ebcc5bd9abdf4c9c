package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums with compensation, so that no digit is lost. */
public final class KahanSums implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public KahanSums(RealMatrix w, RealMatrix b) {
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
    int rows = x.getRowDimension();
    w.setGradient(
        filled(w.value(), (d, m) -> sum(rows, n -> x.getEntry(n, d) * dout.getEntry(n, m))));
    b.setGradient(filled(b.value(), (one, m) -> sum(rows, n -> dout.getEntry(n, m))));
    return filled(
        x,
        (n, d) ->
            sum(dout.getColumnDimension(), m -> dout.getEntry(n, m) * w.value().getEntry(d, m)));
  }

  private interface Entry {
    double at(int row, int column);
  }

  private interface Term {
    double at(int index);
  }

  private static RealMatrix filled(RealMatrix model, Entry entry) {
    RealMatrix a = model.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        a.setEntry(i, j, entry.at(i, j));
      }
    }
    return a;
  }

  private static double sum(int count, Term term) {
    double sum = 0;
    double lost = 0;
    for (int k = 0; k < count; k++) {
      double next = term.at(k) - lost;
      double total = sum + next;
      lost = (total - sum) - next;
      sum = total;
    }
    return sum;
  }
}
