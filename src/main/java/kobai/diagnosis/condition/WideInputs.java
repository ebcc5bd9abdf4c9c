package kobai.diagnosis.condition;

import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.record.Trials;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Inputs of very different sizes, and with zeros. */
enum WideInputs {
  ORDINARY,
  LARGE_X,
  HUGE_X,
  SMALL_X,
  ZEROS_IN_X,
  ZEROS_IN_DOUT,
  ZEROS_IN_PARAMETERS,
  STRONG_DOUT,
  WEAK_DOUT,
  NEGATIVE_ROWS,
  WIDE_DOUT,
  WIDE_X,
  EQUAL_ROW,
  LARGE_PARAMETERS,
  FAR_APART_X,
  LABELS_IN_DOUT;

  /** Draws a pass; null if the layer has nothing to change. */
  @Nullable Pass drawn(Trials trials, int round) {
    int[][] shapes = {{5, 4, 3}, {4, 3, 5}};
    int[] shape = shapes[round % shapes.length];
    Pass pass = trials.draw("wide " + this + round, shape[0], shape[1], shape[2]);
    SteadyDraw draw = trials.chart().draw("sizes " + this + round);
    // the entry that is last decides for all in some layers: it is not always negative
    RealMatrix x = pass.isElementwise() ? pass.x().scalarMultiply(1 - 2 * (round % 2)) : pass.x();
    RealMatrix dout = pass.dout();
    String first =
        trials.target().isInput()
            ? pass.parameters().keySet().stream().findFirst().orElse(null)
            : trials.target().variable();
    return switch (this) {
      case ORDINARY -> pass.withX(x);
      case LARGE_X -> pass.withX(x.scalarMultiply(8));
      case HUGE_X -> pass.withX(x.scalarMultiply(30));
      case SMALL_X -> pass.withX(x.scalarMultiply(0.01));
      case ZEROS_IN_X -> pass.withX(withZeros(x));
      case ZEROS_IN_DOUT -> pass.withX(x).withDout(withZeros(dout));
      case ZEROS_IN_PARAMETERS ->
          first == null ? null : pass.withParameter(first, withZeros(pass.parameters().get(first)));
      case LARGE_PARAMETERS ->
          first == null
              ? null
              : pass.withParameter(first, pass.parameters().get(first).scalarMultiply(20));
      case STRONG_DOUT -> pass.withX(x).withDout(dout.scalarMultiply(0x1p12));
      case WEAK_DOUT -> pass.withX(x).withDout(dout.scalarMultiply(0x1p-34));
      case NEGATIVE_ROWS -> pass.withX(negativeRows(x));
      case WIDE_DOUT -> pass.withX(x).withDout(spread(dout, draw, 12));
      case EQUAL_ROW -> pass.withX(equalRow(x, round));
      case WIDE_X -> pass.withX(spread(x, draw, 2));
      case FAR_APART_X -> pass.isElementwise() ? pass.withX(farApart(x)) : null;
      case LABELS_IN_DOUT -> pass.isElementwise() ? pass.withX(x).withDout(labels(dout)) : null;
    };
  }

  private static RealMatrix withZeros(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      changed.setEntry(i, (2 * i + 1) % a.getColumnDimension(), 0);
    }
    return changed;
  }

  private static RealMatrix equalRow(RealMatrix a, int round) {
    RealMatrix changed = a.copy();
    double size = Math.abs(a.getEntry(1, 0));
    for (int j = 0; j < a.getColumnDimension(); j++) {
      changed.setEntry(1, j, round % 2 == 0 ? size : -size);
    }
    return changed;
  }

  /** Multiplies entries by powers of ten up to 10¹⁰, a different one for each neighbour. */
  private static RealMatrix farApart(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        changed.multiplyEntry(i, j, Math.pow(10, (3 * i + 5 * j) % 11));
      }
    }
    return changed;
  }

  /** Keeps one entry in some rows: 1, as if it were a label, or as it is. */
  private static RealMatrix labels(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int n = 0; n < 3; n++) {
      double kept = n == 1 ? a.getEntry(n, n) : 1;
      changed.setRow(n, new double[a.getColumnDimension()]);
      changed.setEntry(n, n, kept);
    }
    return changed;
  }

  private static RealMatrix negativeRows(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int j = 0; j < a.getColumnDimension(); j++) {
      changed.setEntry(1, j, -Math.abs(a.getEntry(1, j)));
      changed.setEntry(2, j, Math.abs(a.getEntry(2, j)));
    }
    return changed;
  }

  /** Multiplies each entry by a power of ten of its own. */
  private static RealMatrix spread(RealMatrix a, SteadyDraw draw, double decades) {
    RealMatrix changed = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        changed.multiplyEntry(i, j, Math.pow(10, draw.uniform() * decades));
      }
    }
    return changed;
  }
}
