package kobai.diagnosis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kobai.check.Draw;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.formula.PrintedFormula;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Decides whether a printed formula gives the right one away: by what it computes, not by how it
 * looks. It is the right one, or its own or its other shares, up to a constant, a term or some of
 * the entries.
 */
public final class Leak {
  private static final double SAME = 1e-7;

  private final Pass pass;
  private final Target target;

  private Leak(String exercise, Target target) {
    this.target = target;
    Draw draw = new Draw(99, "leak");
    Map<String, RealMatrix> parameters = draw.parameters(KnownLayers.named(exercise), 6, 4);
    RealMatrix x = draw.matrix(7, 6);
    PassInputs inputs = new PassInputs(x, draw.matrix(7, parameters.isEmpty() ? 6 : 4), parameters);
    this.pass = new Pass(KnownLayers.named(exercise).formula(), inputs);
  }

  /** Returns the first formula in a text that gives away one of the gradients of an exercise. */
  public static Optional<String> in(String text, String exercise) {
    return Stream.concat(
            Stream.of(Target.INPUT),
            KnownLayers.named(exercise).parameters().stream().map(p -> Target.of(p.name())))
        .flatMap(target -> in(text, exercise, target).map(leak -> target + ": " + leak).stream())
        .findFirst();
  }

  /** Returns whether one of the formulas in a text gives the right gradient away. */
  static Optional<String> in(String text, String exercise, Target target) {
    Leak leak = new Leak(exercise, target);
    return PrintedFormula.in(text).stream()
        .flatMap(formula -> parts(formula).stream())
        .filter(leak::tells)
        .findFirst();
  }

  /** Returns a formula, its summands and whatever stands in brackets in it. */
  private static Set<String> parts(String formula) {
    Set<String> parts = new LinkedHashSet<>(List.of(formula));
    Deque<Integer> open = new ArrayDeque<>();
    int begin = 0;
    for (int k = 0; k < formula.length(); k++) {
      char c = formula.charAt(k);
      if (c == '(') {
        open.push(k + 1);
      } else if (c == ')' && !open.isEmpty()) {
        parts.addAll(parts(formula.substring(open.pop(), k)));
      } else if ((c == '+' || c == '−') && open.isEmpty()) {
        parts.add(formula.substring(begin, k).strip());
        begin = k + 1;
      }
    }
    parts.add(formula.substring(begin).strip());
    parts.remove("");
    return parts;
  }

  private boolean tells(String formula) {
    String whole = formula.contains("dout") ? formula : "dout[n][i] · (" + formula + ")";
    try {
      RealMatrix right = pass.gradient(target);
      RealMatrix value = value(whole, pass);
      RealMatrix without = value(whole, pass.withDout(pass.dout().scalarMultiply(0)));
      RealMatrix linear = value.subtract(without);
      return mostlyAlike(value, right, 0) || mostlyAlike(linear, right, 0) || sharesAlike(whole);
    } catch (IllegalArgumentException noFormula) {
      return false;
    }
  }

  private RealMatrix value(String formula, Pass pass) {
    Map<String, RealMatrix> matrices = new LinkedHashMap<>(pass.parameters());
    matrices.put("x", pass.x());
    matrices.put("y", pass.y());
    matrices.put("dout", pass.dout());
    RealMatrix point = pass.point(target);
    return PrintedFormula.value(
        formula, matrices, point.getRowDimension(), point.getColumnDimension());
  }

  /** Compares the own shares, then the others, as far as they are differences in dout. */
  private boolean sharesAlike(String formula) {
    if (!pass.isElementwise()) {
      return false;
    }
    RealMatrix jacobian = pass.jacobian(target);
    RealMatrix table = jacobian.copy();
    RealMatrix base = value(formula, pass);
    for (int o = 0; o < table.getRowDimension(); o++) {
      RealMatrix dout = pass.dout().copy();
      dout.addToEntry(o / pass.outputs(), o % pass.outputs(), 1);
      RealMatrix moved = value(formula, pass.withDout(dout)).subtract(base);
      for (int k = 0; k < table.getColumnDimension(); k++) {
        table.setEntry(o, k, moved.getEntry(k / pass.inputs(), k % pass.inputs()));
      }
    }
    return mostlyAlike(table, jacobian, 1) || mostlyAlike(table, jacobian, 2);
  }

  /**
   * Returns whether half of the entries of b that are not 0 have the same ratio, and those of a are
   * 0 in half of the other places.
   *
   * @param which 0 for all entries, 1 for those on the diagonal, 2 for the others of the same row
   *     of the batch
   */
  private boolean mostlyAlike(RealMatrix a, RealMatrix b, int which) {
    int telling = 0;
    int others = 0;
    int zeros = 0;
    int most = 0;
    for (int i = 0; i < b.getRowDimension(); i++) {
      for (int j = 0; j < b.getColumnDimension(); j++) {
        if (!isMeant(i, j, which)) {
          continue;
        }
        boolean zero = Math.abs(b.getEntry(i, j)) < SAME;
        others += zero ? 1 : 0;
        zeros += zero && Math.abs(a.getEntry(i, j)) < SAME ? 1 : 0;
        telling += zero ? 0 : 1;
        if (!zero && Math.abs(a.getEntry(i, j)) > SAME) {
          most = Math.max(most, agreeing(a, b, a.getEntry(i, j) / b.getEntry(i, j), which));
        }
      }
    }
    return telling > 0 && 2 * most >= telling && 2 * zeros >= others;
  }

  private int agreeing(RealMatrix a, RealMatrix b, double ratio, int which) {
    int agreeing = 0;
    for (int i = 0; i < b.getRowDimension(); i++) {
      for (int j = 0; j < b.getColumnDimension(); j++) {
        boolean telling = isMeant(i, j, which) && Math.abs(b.getEntry(i, j)) >= SAME;
        double off = a.getEntry(i, j) / b.getEntry(i, j) - ratio;
        agreeing += telling && Math.abs(off) <= SAME * Math.abs(ratio) ? 1 : 0;
      }
    }
    return agreeing;
  }

  private boolean isMeant(int i, int j, int which) {
    boolean sameRow = i / pass.inputs() == j / pass.inputs();
    return which == 0 || (which == 1 ? i == j : i != j && sameRow);
  }
}
