package kobai.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Trials;
import kobai.nn.Matrices;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * On which entries of x and of dout does an entry of dx depend? One entry after the other is
 * changed, with a new layer each. What dx must not depend on is the same in all batches.
 */
final class InfluenceExam {
  private static final int[][] SHAPES = {{4, 4, 4}, {3, 5, 5}, {5, 3, 3}};
  private static final int[][] FEW = {{2, 5, 5}, {5, 2, 2}}; // rows, columns
  private static final int TRIES = 6;

  /**
   * Rows and columns of batches in which nearly all of x has one sign: where an entry ends a loop,
   * or is counted, more entries of the other sign before it would hide what it does.
   */
  private static final int ONE_SIGN = 3;

  private static final double FAR = 3; // a changed entry is the largest, or the least, of all

  private final Trials trials;
  private final List<Trials.Trial> passes = new ArrayList<>();
  private final @Nullable Map ofX;
  private final @Nullable Map ofDout;
  private int asked;

  /** Entries of dx that change with an entry of another place, though they must not. */
  private record Map(Set<Influence> possible, boolean any, boolean own) {}

  /** Changes all entries, if the layer has no parameters. */
  InfluenceExam(Trials trials) {
    this.trials = trials;
    ofX = isReady() ? map(true) : null;
    ofDout = ofX == null ? null : map(false);
  }

  private boolean isReady() {
    if (!trials.target().isInput()
        || !trials.first().pass().isElementwise()
        || !trials.chart().followsTheFormula()) {
      return false;
    }
    for (int k = 0; k < SHAPES.length; k++) {
      int[] shape = SHAPES[k];
      Pass drawn = trials.draw("influence " + k, shape[0], shape[1], shape[2]);
      Pass pass =
          Trials.biased(
              drawn,
              trials.chart().draw("biased influence " + k)); // where one entry decides for its row
      RealMatrix answer = trials.answer(pass);
      if (answer == null) {
        return false;
      }
      asked++;
      passes.add(new Trials.Trial(pass, answer));
    }
    Pass drawn = trials.draw("influence of one sign", ONE_SIGN, ONE_SIGN, ONE_SIGN);
    for (int sign : new int[] {1, -1}) {
      RealMatrix x = Matrices.map(drawn.x(), v -> sign * Math.abs(v));
      x.multiplyEntry(1, ONE_SIGN - 1, -1); // at the end of a row that is not the first
      x.multiplyEntry(ONE_SIGN - 1, 1, -1);
      Pass pass = drawn.withX(x);
      RealMatrix answer = trials.answer(pass);
      asked++;
      if (answer != null) {
        passes.add(new Trials.Trial(pass, answer));
      }
    }
    return true;
  }

  /** Returns whether dx depends on entries of x or dout on which it must not. */
  boolean isAnyForeign() {
    return ofX != null && ofDout != null && (ofX.any() || ofDout.any());
  }

  /** Returns whether dx depends on entries of x on which it must not, but on no such of dout. */
  boolean isOfInputAlone() {
    return ofX != null && ofDout != null && ofX.any() && !ofDout.any();
  }

  /** Names what dx depends on; returns whether it must not, or does not where it must. */
  boolean examine() {
    if (ofX == null || ofDout == null) {
      return false;
    }
    List<String> named = new ArrayList<>();
    ofX.possible().stream().limit(1).map(i -> i.of("x")).forEach(named::add);
    ofDout.possible().stream().limit(1).map(i -> i.of("dout")).forEach(named::add);
    if (!named.isEmpty() && goesBySize()) {
      return false; // the sizes are the reason
    }
    if (!named.isEmpty()) {
      found("depends-on-others", String.join("; ", named));
      return true;
    }
    if (!ofX.own() && !isAnyForeign()) {
      found("independent-of-x");
      return true;
    }
    return false;
  }

  /** Returns whether dx is right in all batches of few rows, or of few columns. */
  private boolean goesBySize() {
    for (int[] shape : FEW) {
      boolean wrong = false;
      for (int n = 0; n < TRIES && !wrong; n++) {
        String purpose = "few " + shape[0] + n;
        Pass drawn = trials.chart().pass(purpose, shape[0], shape[1], shape[2]);
        Pass pass = n == 1 ? drawn.withX(Matrices.map(drawn.x(), Math::abs)) : drawn;
        RealMatrix answer = trials.answer(pass);
        asked++;
        wrong = answer != null && !Closeness.same(answer, pass.gradient(trials.target()));
      }
      if (!wrong) {
        return true;
      }
    }
    return false;
  }

  /** Returns what dx depends on in all passes; null if an answer is unusable. */
  private @Nullable Map map(boolean ofX) {
    Set<Influence> possible = EnumSet.allOf(Influence.class);
    int shown = 0;
    boolean own = false;
    for (int n = 0; n < passes.size(); n++) {
      Trials.Trial trial = passes.get(n);
      boolean any = false;
      Pass pass = trial.pass();
      int columns = pass.inputs();
      for (int k = 0; k < pass.rows() * columns; k++) {
        boolean[][] changed = changed(trial, ofX, k / columns, k % columns);
        if (changed == null) {
          return null;
        }
        for (int e = 0; e < pass.rows() * columns; e++) {
          if (changed[e / columns][e % columns]) {
            boolean allowed = isAllowed(pass, e, k);
            own |= allowed;
            any |= !allowed;
            int entry = e;
            int from = k;
            possible.removeIf(i -> !allowed && !contains(i, pass, entry, from));
          }
        }
      }
      shown += any && n < SHAPES.length ? 1 : 0;
    }
    boolean always = shown == SHAPES.length;
    return new Map(always ? possible : Set.of(), shown > 0, own);
  }

  /** Returns whether calculus has an influence of one entry on the other. */
  private boolean isAllowed(Pass pass, int entry, int from) {
    return trials.actsEntryByEntry()
        ? entry == from
        : entry / pass.inputs() == from / pass.inputs();
  }

  private static boolean contains(Influence influence, Pass pass, int entry, int from) {
    int d = pass.inputs();
    return influence.contains(entry / d, entry % d, from / d, from % d, pass.rows(), d);
  }

  /** Returns which entries of dx change when one entry of x or dout does, in either direction. */
  private boolean @Nullable [][] changed(Trials.Trial trial, boolean ofX, int row, int column) {
    Pass pass = trial.pass();
    boolean[][] changed = new boolean[pass.rows()][pass.inputs()];
    for (double value : new double[] {FAR, -FAR}) {
      RealMatrix point = (ofX ? pass.x() : pass.dout()).copy();
      point.setEntry(row, column, value + point.getEntry(row, column) / 2);
      RealMatrix answer = trials.answer(ofX ? pass.withX(point) : pass.withDout(point));
      if (answer == null) {
        return null;
      }
      asked++;
      for (int n = 0; n < pass.rows(); n++) {
        for (int i = 0; i < pass.inputs(); i++) {
          double before = trial.answer().getEntry(n, i);
          double off = Math.abs(answer.getEntry(n, i) - before);
          changed[n][i] |= off > Closeness.SAME * Math.abs(before);
        }
      }
    }
    return changed;
  }

  private void found(String id, String... arguments) {
    trials.found(asked, 0, id, List.of(arguments));
  }
}
