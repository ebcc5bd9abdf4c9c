package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Does a 0 in a matrix end a loop, or take more out of a gradient than it should? A gradient that
 * is right for ordinary numbers is asked for batches with one 0, one row of zeros, or one column.
 */
public final class ZeroStopExam {
  private static final int[][] SHAPES = {{5, 4, 3}, {4, 3, 5}, {6, 5, 4}, {3, 5, 6}};

  private final Trials trials;
  private final Target target;
  private final Pass model;

  /** What is 0. */
  private enum Zeros {
    ENTRY,
    ROW,
    COLUMN
  }

  /** A pass with zeros. */
  private record Case(Pass pass, RealMatrix answer, int row, int column) {}

  public ZeroStopExam(Trials trials) {
    this.trials = trials;
    this.target = trials.target();
    this.model = trials.first().pass();
  }

  /** Names what gets lost; returns whether all passes agree. */
  public boolean examine() {
    if (model.isElementwise()) {
      return false;
    }
    List<String> names = new ArrayList<>(List.of("dout", "x"));
    names.addAll(model.parameters().keySet());
    for (String name : names) {
      for (Zeros zeros : Zeros.values()) {
        List<Case> cases = cases(name, zeros);
        boolean wrong = cases.stream().anyMatch(one -> !isRight(one));
        if (wrong && cases.size() > Claim.ENOUGH && name(name, zeros, cases)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isRight(Case one) {
    return Closeness.same(one.answer(), one.pass().gradient(target));
  }

  private List<Case> cases(String name, Zeros zeros) {
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < SHAPES.length; k++) {
      int[] shape = SHAPES[k];
      Pass pass = trials.draw("zeros " + k, shape[0], shape[1], shape[2]);
      RealMatrix a = (name.equals("dout") ? pass.dout() : pass.point(new Target(name))).copy();
      int row = a.getRowDimension() == 1 ? 0 : 1 + k % 2;
      int column = 1 + (k + 1) % 2;
      for (int i = 0; i < a.getRowDimension(); i++) {
        for (int j = 0; j < a.getColumnDimension(); j++) {
          boolean inRow = i == row || zeros == Zeros.COLUMN;
          boolean inColumn = j == column || zeros == Zeros.ROW;
          a.setEntry(i, j, inRow && inColumn ? 0 : a.getEntry(i, j));
        }
      }
      Pass other = name.equals("dout") ? pass.withDout(a) : pass.at(new Target(name), a);
      RealMatrix answer = trials.answer(other);
      if (answer != null) {
        cases.add(new Case(other, answer, row, column));
      }
    }
    return cases;
  }

  private boolean name(String name, Zeros zeros, List<Case> cases) {
    String letters = letters(name);
    String known = ShareSpot.letters(model, target);
    for (ZeroEffect effect : ZeroEffect.values()) {
      boolean rows = !effect.asks('a') || known.indexOf(letters.charAt(0)) >= 0;
      boolean columns = !effect.asks('b') || known.indexOf(letters.charAt(1)) >= 0;
      boolean placed =
          !(effect.asks('p') && zeros == Zeros.COLUMN) && !(effect.asks('q') && zeros == Zeros.ROW);
      if (rows && columns && placed && cases.stream().allMatch(one -> fits(one, letters, effect))) {
        found(name, zeros, effect, letters, cases);
        return true;
      }
    }
    return false;
  }

  private static String letters(String name) {
    return switch (name) {
      case "x" -> "nd";
      case "dout" -> "nm";
      case "b" -> "0m";
      default -> "dm";
    };
  }

  private boolean fits(Case one, String letters, ZeroEffect effect) {
    ShareRule rule =
        spot -> {
          int a = effect.asks('a') ? spot.index(letters.charAt(0)) : 0;
          int b = effect.asks('b') ? spot.index(letters.charAt(1)) : 0;
          return effect.loses(a, b, one.row(), one.column()) ? 0 : 1;
        };
    return Closeness.same(one.answer(), rule.predict(one.pass(), target));
  }

  private void found(
      String name, Zeros zeros, ZeroEffect effect, String letters, List<Case> cases) {
    String p = letters.charAt(0) == '0' ? "0" : "p";
    String zero =
        switch (zeros) {
          case ENTRY -> "%s[%s][q] == 0".formatted(name, p);
          case ROW -> "%s[%s] == 0".formatted(name, p);
          case COLUMN -> "%s[·][q] == 0".formatted(name);
        };
    int entries = 0;
    for (Case one : cases) {
      entries += one.answer().getRowDimension() * one.answer().getColumnDimension();
    }
    List<Detail> details = new ArrayList<>();
    details.add(Detail.argument(zero));
    details.add(Detail.argument(Names.of(target, model).entry()));
    if (effect == ZeroEffect.ALL) {
      details.add(Detail.variant("all"));
    } else {
      details.add(Detail.argument(effect.notation(letters.charAt(0), letters.charAt(1))));
    }
    trials
        .chart()
        .settled(cases.size(), entries, "zero-ends", target, details.toArray(Detail[]::new));
  }
}
