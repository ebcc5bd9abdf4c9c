package kobai.diagnosis.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kobai.check.Strata;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Trials;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Is a gradient right for batches and parameters of some sizes, and wrong for those of others? */
public final class SizesExam {
  private static final int SMALL = 6; // rows, and columns
  static final int MANY = 20;
  private static final int FRESH = 3;
  private static final int ENOUGH = 14; // sizes
  private static final int KINDS = 4; // of signs
  private static final double STRONG = 0x1p12;
  private static final double FAR = 16;
  private static final double BLUR = 1e-10; // of the largest dout
  private static final double ROUNDING = 1e-12; // of the largest dout, where a gradient is 0

  /** Sizes N, D and M in which people treat a batch in a way of its own. */
  static final int[][] SHAPES = {
    {1, 4, 3},
    {2, 4, 3},
    {3, 4, 5},
    {5, 4, 3},
    {6, 5, 2},
    {5, 1, 3},
    {5, 4, 1},
    {4, 4, 3},
    {3, 4, 3},
    {4, 3, 4},
    {3, 3, 3},
    {5, 3, 3},
    {2, 5, 5},
    {1, 1, 3},
    {1, 3, 1},
    {5, 1, 1},
    {1, 1, 1},
    {4, 12, 3},
    {3, 2, 12},
    {12, 3, 2},
    {40, 2, 3},
    {1, 3, 3},
    {2, 40, 2},
    {2, 2, 40}
  };

  private final Trials trials;
  private final Set<Seen> seen = new LinkedHashSet<>();
  private int passes;

  /**
   * A pass of some sizes.
   *
   * @param wrong whether the gradient was wrong
   */
  record Seen(int rows, int inputs, int outputs, boolean wrong) {
    int largest() {
      return Math.max(rows, Math.max(inputs, outputs));
    }
  }

  public SizesExam(Trials trials) {
    this.trials = trials;
  }

  /** Names the sizes; returns whether the gradient is right for all others. */
  public boolean examine() {
    seeFailing();
    for (int[] shape : SHAPES) {
      see(shape[0], shape[1], shape[2], 0);
      if (seen.size() == ENOUGH && seen.stream().allMatch(Seen::wrong)) {
        return false; // wrong whatever the sizes
      }
    }
    boolean large = seen.stream().anyMatch(one -> one.wrong() && one.largest() > SMALL);
    boolean ever = seen.stream().anyMatch(Seen::wrong);
    for (int size = SMALL + 1; size <= MANY && (large || !ever); size++) {
      see(size, 2, 3, 0);
      see(2, size, 3, 0);
      see(2, 3, size, 0);
    }
    if (seen.stream().noneMatch(Seen::wrong) || seen.stream().allMatch(Seen::wrong)) {
      return false;
    }
    BatchSizes sizes = confirmed();
    if (sizes == null || !goesBySizeAlone()) {
      return false;
    }
    trials.found(passes, 0, "wrong-in-shapes", List.of(sizes.condition()));
    return true;
  }

  /** The batch in which a check found the gradient wrong is of a size that must be named, too. */
  private void seeFailing() {
    Pass given = trials.chart().given();
    if (given != null && trials.chart().failed().containsKey(trials.target().displayed())) {
      seen.add(new Seen(given.rows(), given.inputs(), given.outputs(), true));
    }
  }

  /** Returns the sizes, after fresh passes of all of them; null if these contradict. */
  private @Nullable BatchSizes confirmed() {
    boolean elementwise = trials.first().pass().isElementwise();
    BatchSizes sizes = BatchSizes.of(seen, elementwise);
    if (sizes == null) {
      return null;
    }
    Seen one = seen.stream().filter(Seen::wrong).findFirst().orElseThrow();
    for (int n = 1; n <= FRESH; n++) {
      see(one.rows(), one.inputs(), one.outputs(), n);
    }
    for (int[] shape : SHAPES) {
      see(shape[0], shape[1], shape[2], FRESH + 1);
    }
    for (int size : sizes.between()) {
      see(size, 2, 3, FRESH + 2);
      see(2, size, 3, FRESH + 2);
    }
    BatchSizes found = BatchSizes.of(seen, elementwise);
    for (int n = 1; n <= FRESH && found != null && found.kind().hasNumber(); n++) {
      int limit = found.size(); // the size at the limit may be right by chance
      see(limit, 2, 3, limit + n);
      see(2, limit, 3, limit + n);
      see(2, 3, limit, limit + n);
      found = BatchSizes.of(seen, elementwise);
    }
    return found;
  }

  /**
   * Returns whether the gradient stays right for a size that was right when dout and x are large: a
   * limit on numbers is met more often by large batches, whose sums are larger.
   */
  private boolean goesBySizeAlone() {
    Seen size = seen.stream().filter(one -> !one.wrong()).findFirst().orElseThrow();
    for (int n = 1; n <= FRESH; n++) {
      Pass pass = trials.draw("sizes alone " + n, size.rows(), size.inputs(), size.outputs());
      for (Pass large :
          List.of(
              pass.withDout(pass.dout().scalarMultiply(STRONG)),
              pass.withX(pass.x().scalarMultiply(FAR)))) {
        RealMatrix answer = trials.answer(large);
        passes++;
        RealMatrix right = large.gradient(trials.target());
        double blur = BLUR * Magnitude.largest(large.dout()); // slopes near 0 have few digits
        if (answer == null
            || (!Closeness.same(answer, right) && Closeness.distance(answer, right) > blur)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Runs passes of these sizes, with different signs; keeps whether one of them is wrong. */
  private void see(int rows, int inputs, int outputs, int n) {
    String purpose = "sizes " + rows + " " + inputs + " " + outputs + " " + n;
    Pass drawn = trials.draw(purpose, rows, inputs, outputs);
    boolean wrong = false;
    boolean telling = false;
    for (int kind = 0; kind < KINDS && !wrong; kind++) {
      Pass pass =
          switch (kind) {
            case 0 -> drawn;
            case 1 -> Trials.biased(drawn, trials.chart().draw(purpose + " biased"));
            case 2 -> trials.chart().pass(purpose + " again", rows, inputs, outputs);
            default -> drawn.withX(Strata.abs(drawn.x())); // some layers are special there
          };
      RealMatrix answer = trials.answer(pass);
      if (answer == null) {
        return;
      }
      RealMatrix right = pass.gradient(trials.target());
      passes++;
      boolean apart = Closeness.distance(answer, right) > ROUNDING * Magnitude.largest(pass.dout());
      wrong |= apart && !Closeness.same(answer, right);
      // with one column, y of a softmax is always 1: many formulas are right there by chance
      telling |= Magnitude.largest(right) > Closeness.SAME;
    }
    Seen right = new Seen(rows, drawn.inputs(), drawn.outputs(), false);
    Seen bad = new Seen(rows, drawn.inputs(), drawn.outputs(), true);
    if (wrong) {
      seen.remove(right); // by chance
      seen.add(bad);
    } else if (telling && !seen.contains(bad)) {
      seen.add(right);
    }
  }
}
