package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The right shares, put together in a wrong way: these need no formula to be predicted. */
enum Rearranged {
  /** A sum is not set back to 0 for every entry. */
  RUNNING_SUM("running-sum"),

  /** Matrices are multiplied row by column, where entry by entry is meant. */
  MATRIX_PRODUCT("matrix-product"),

  /** dout is overwritten with entries of dx before all of it has been read. */
  OVERWRITTEN("overwritten-while-read"),

  /** What is added up cancels out. */
  CANCELS("cancels");

  private static final double ROUNDING = 1e-13;

  private final String id;

  Rearranged(String id) {
    this.id = id;
  }

  /** Returns its stable name, which also names its texts. */
  String id() {
    return id;
  }

  /** Returns whether a gradient is put together in this way. */
  boolean fits(Observation one, Target target) {
    RealMatrix seen = one.gradients().get(target);
    Pass pass = one.pass();
    if (this == CANCELS) {
      double size = Magnitude.largest(seen);
      return size > 0 && size <= ROUNDING * Magnitude.largest(pass.gradient(target));
    }
    return predict(pass, target).stream()
        .anyMatch(p -> Closeness.same(seen, p) && !Closeness.same(p, pass.gradient(target)));
  }

  private List<RealMatrix> predict(Pass pass, Target target) {
    RealMatrix right = pass.gradient(target);
    boolean elementwise = target.isInput() && pass.isElementwise();
    return switch (this) {
      case RUNNING_SUM -> List.of(running(right, true), running(right, false), alongRows(right));
      case MATRIX_PRODUCT -> elementwise ? products(pass) : List.of();
      case OVERWRITTEN -> elementwise ? List.of(overwritten(pass)) : List.of();
      case CANCELS -> List.of();
    };
  }

  /** Returns the sums of all entries so far, from the beginning of the row or of the matrix. */
  private static RealMatrix running(RealMatrix right, boolean eachRow) {
    RealMatrix sums = right.copy();
    double sum = 0;
    for (int i = 0; i < right.getRowDimension(); i++) {
      sum = eachRow ? 0 : sum;
      for (int j = 0; j < right.getColumnDimension(); j++) {
        sum += right.getEntry(i, j);
        sums.setEntry(i, j, sum);
      }
    }
    return sums;
  }

  private static RealMatrix alongRows(RealMatrix right) {
    return running(right.transpose(), true).transpose();
  }

  /** Returns the products of dout with the own shares that fit together. */
  private static List<RealMatrix> products(Pass pass) {
    RealMatrix shares = pass.zeros();
    RealMatrix jacobian = pass.jacobian(Target.INPUT);
    for (int k = 0; k < jacobian.getRowDimension(); k++) {
      shares.setEntry(k / pass.inputs(), k % pass.inputs(), jacobian.getEntry(k, k));
    }
    List<RealMatrix> products = new ArrayList<>();
    for (RealMatrix a : List.of(pass.dout(), pass.dout().transpose())) {
      for (RealMatrix b : List.of(shares, shares.transpose())) {
        if (a.getColumnDimension() == b.getRowDimension()) {
          products.add(a.multiply(b));
        }
        if (b.getColumnDimension() == a.getRowDimension()) {
          products.add(b.multiply(a));
        }
      }
    }
    return products;
  }

  /** Returns what the chain rule makes of a dout that dx is written into, entry by entry. */
  private static RealMatrix overwritten(Pass pass) {
    double[] dout = new double[pass.rows() * pass.outputs()];
    for (int k = 0; k < dout.length; k++) {
      dout[k] = pass.dout().getEntry(k / pass.outputs(), k % pass.outputs());
    }
    RealMatrix jacobian = pass.jacobian(Target.INPUT);
    for (int k = 0; k < dout.length; k++) {
      double entry = 0;
      for (int o = 0; o < dout.length; o++) {
        entry += dout[o] * jacobian.getEntry(o, k);
      }
      dout[k] = entry;
    }
    RealMatrix dx = MatrixUtils.createRealMatrix(pass.rows(), pass.inputs());
    for (int k = 0; k < dout.length; k++) {
      dx.setEntry(k / pass.inputs(), k % pass.inputs(), dout[k]);
    }
    return dx;
  }
}
