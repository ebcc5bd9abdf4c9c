package kobai.diagnosis.readback;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/** The right shares, put together in a wrong way: these need no formula to be predicted. */
enum Rearranged {
  /** Matrices are multiplied row by column, where entry by entry is meant. */
  MATRIX_PRODUCT("matrix-product"),

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
    return switch (this) {
      case MATRIX_PRODUCT ->
          target.isInput()
              && pass.isElementwise()
              && products(pass).stream().anyMatch(product -> Closeness.same(seen, product));
      case CANCELS ->
          Magnitude.largest(seen) > 0
              && Magnitude.largest(seen) <= ROUNDING * Magnitude.largest(pass.gradient(target));
    };
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
}
