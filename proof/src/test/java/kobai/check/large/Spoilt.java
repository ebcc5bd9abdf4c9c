package kobai.check.large;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.check.Draw;
import kobai.grading.SourceSubmission;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** y = x·W with a gradient of W that is spoilt at some entries. */
final class Spoilt implements Layer {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  private final Parameter w;
  private final double error;
  private final int[] entries;
  private RealMatrix x;

  Spoilt(RealMatrix w, double error, int... entries) {
    this.w = new Parameter("W", w);
    this.error = error;
    this.entries = entries;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return x.multiply(w.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    Layer right = SOLUTIONS.layer("Affine", w.value(), Matrices.sumRows(dout));
    right.forward(x);
    RealMatrix dx = right.backward(dout);
    RealMatrix dw = right.parameters().get(0).gradient().copy();
    for (int n : entries) {
      dw.addToEntry(n / dw.getColumnDimension(), n % dw.getColumnDimension(), error);
    }
    w.setGradient(dw);
    return dx;
  }

  /** Returns a layer with a drawn W of this shape. */
  static Spoilt of(int d, int m, double error, int... entries) {
    return new Spoilt(new Draw(2, "w").matrix(d, m), error, entries);
  }
}
