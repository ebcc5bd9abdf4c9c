package kobai.diagnosis.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sizes at which loops stop, whatever the batch: only the first rows, inputs and outputs count. A
 * size that is not fixed is {@link #ANY}.
 *
 * @param rows in place of N
 * @param inputs in place of D
 * @param outputs in place of M
 */
public record FixedSizes(int rows, int inputs, int outputs) {
  private static final int ANY = Integer.MAX_VALUE;
  private static final int SMALLEST = 2; // "the first row only" is a mistake of its own

  /** Finds the sizes that explain a gradient of a large batch. */
  public static Optional<FixedSizes> in(Pass pass, Target target, RealMatrix gradient) {
    boolean square = pass.isElementwise();
    if (new FixedSizes(ANY, ANY, ANY).fits(pass, target, gradient)) {
      return Optional.empty();
    }
    for (int n : upTo(pass.rows())) {
      for (int m : upTo(pass.outputs())) {
        for (int d : square ? List.of(m) : upTo(pass.inputs())) {
          FixedSizes sizes = new FixedSizes(n, d, m);
          if (sizes.fits(pass, target, gradient)) {
            return Optional.of(sizes);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns no limit first, then the smaller sizes. */
  private static List<Integer> upTo(int size) {
    List<Integer> sizes = new ArrayList<>(List.of(ANY));
    for (int k = size - 1; k >= SMALLEST; k--) {
      sizes.add(k);
    }
    return sizes;
  }

  /** Returns whether the gradient holds what these sizes leave of it, cut or filled with zeros. */
  public boolean fits(Pass pass, Target target, RealMatrix gradient) {
    RealMatrix right = pass.gradient(target);
    int height = Math.min(right.getRowDimension(), target.isInput() ? rows : inputs(right));
    int width = Math.min(right.getColumnDimension(), target.isInput() ? inputs : outputs);
    boolean full = Closeness.sameShape(gradient, right);
    if (!full && (gradient.getRowDimension() != height || gradient.getColumnDimension() != width)) {
      return false;
    }
    RealMatrix dout = pass.dout().copy();
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        if (i >= rows || j >= outputs) {
          dout.setEntry(i, j, 0);
        }
      }
    }
    RealMatrix left = pass.withDout(dout).gradient(target).copy();
    for (int i = 0; i < left.getRowDimension(); i++) {
      for (int j = 0; j < left.getColumnDimension(); j++) {
        if (i >= height || j >= width) {
          left.setEntry(i, j, 0);
        }
      }
    }
    RealMatrix expected = full ? left : left.getSubMatrix(0, height - 1, 0, width - 1);
    return Closeness.same(gradient, expected);
  }

  /** Returns how many rows of a parameter's gradient belong to the inputs; those of db do not. */
  private int inputs(RealMatrix right) {
    return right.getRowDimension() == 1 ? 1 : inputs;
  }

  /** Returns the sizes as the lessons call them: "N = 5, D = 4". */
  public String displayed(boolean elementwise) {
    List<String> sizes = new ArrayList<>();
    if (rows != ANY) {
      sizes.add("N = " + rows);
    }
    if (inputs != ANY) {
      sizes.add("D = " + inputs);
    }
    if (outputs != ANY && !elementwise) {
      sizes.add("M = " + outputs);
    }
    return String.join(", ", sizes);
  }
}
