package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.record.Trials;
import kobai.diagnosis.treatment.Region;
import kobai.experiment.Target;

/**
 * Compares the layer's tables of shares with those of calculus, in passes of several shapes: is it
 * the place of an entry that decides whether a share is right?
 */
public final class ShareExam {

  /**
   * A share of a table.
   *
   * @param table the table
   * @param entry which entry of the gradient, counted row by row
   * @param upstream which entry of dout, counted row by row
   */
  record Share(ResponseTable table, int entry, int upstream) {
    private int columns() {
      return table.offset().getColumnDimension();
    }

    boolean isRight() {
      return table.right(entry, upstream);
    }

    double mine() {
      return table.shares().getEntry(entry, upstream);
    }

    double calculus() {
      return table.calculus().getEntry(entry, upstream);
    }

    /** Returns whether there is a share where calculus has none. */
    boolean isExtra() {
      return calculus() == 0 && !isRight();
    }

    boolean isIn(Region region) {
      int rows = table.offset().getRowDimension();
      return region.contains(entry / columns(), entry % columns(), rows, columns());
    }

    boolean comesFrom(Region region) {
      int m = table.pass().outputs();
      return region.contains(upstream / m, upstream % m, table.pass().rows(), m);
    }

    boolean isIn(Relation relation) {
      int m = table.pass().outputs();
      return sameRow() && relation.holds(entry % columns(), upstream % m, m);
    }

    boolean sameRow() {
      return row() == upstreamRow();
    }

    int row() {
      return entry / columns();
    }

    int upstreamRow() {
      return upstream / table.pass().outputs();
    }
  }

  private final Trials trials;
  private final Target target;
  private final List<Share> shares = new ArrayList<>();
  private final List<ResponseTable> tables;
  private boolean exact;

  public ShareExam(Trials trials, List<ResponseTable> tables) {
    this.trials = trials;
    this.target = trials.target();
    this.tables = tables;
    for (ResponseTable table : tables) {
      for (int entry = 0; entry < table.shares().getRowDimension(); entry++) {
        for (int k = 0; k < table.shares().getColumnDimension(); k++) {
          shares.add(new Share(table, entry, k));
        }
      }
    }
  }

  /**
   * Names the places; returns whether there are such.
   *
   * @param other names another cause, before no more is known than that these places are wrong
   */
  public boolean examine(BooleanSupplier other) {
    RuleExam rules = RuleExam.of(trials, tables);
    return KeptDout.examine(trials, shares)
        || places(true)
        || (rules != null && rules.examine())
        || otherRows()
        || other.getAsBoolean()
        || places(false);
  }

  /**
   * Names the places.
   *
   * @param exact whether it must be said by which factor the shares are wrong
   */
  private boolean places(boolean exact) {
    this.exact = exact;
    return byRelation() || byEntry() || byUpstream();
  }

  private boolean byEntry() {
    Names names = Names.of(target, trials.first().pass());
    for (Region region : Region.values()) {
      if (decides(share -> share.isIn(region))
          && name("entries", share -> share.isIn(region), region.condition(names))) {
        return true;
      }
    }
    return false;
  }

  private boolean byUpstream() {
    Names names = Names.upstream(trials.first().pass());
    for (Region region : Region.values()) {
      if (decides(share -> share.comesFrom(region))
          && name("dout-entries", share -> share.comesFrom(region), region.condition(names))) {
        return true;
      }
    }
    return false;
  }

  private boolean byRelation() {
    if (!trials.first().pass().isElementwise() || trials.actsEntryByEntry()) {
      return false;
    }
    for (Relation relation : Relation.values()) {
      if (decides(share -> share.isIn(relation))
          && name("shares", share -> share.isIn(relation), relation.condition())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the wrong shares are those with this property: all others are right, and those
   * that calculus does not have at 0 are wrong.
   */
  private boolean decides(Predicate<Share> property) {
    int wrong = 0;
    int right = 0;
    for (Share share : shares) {
      boolean inside = property.test(share);
      if (!inside && !share.isRight()) {
        return false;
      }
      if (inside && share.isRight() && share.calculus() != 0) {
        return false;
      }
      wrong += inside && !share.isRight() ? 1 : 0;
      right += !inside && share.calculus() != 0 ? 1 : 0;
    }
    return wrong > 0 && right > 0;
  }

  private boolean name(String prefix, Predicate<Share> property, String condition) {
    List<Share> inside = shares.stream().filter(property).toList();
    double factor = factor(inside);
    if (factor == 0) {
      found(prefix + "-left-out", condition);
    } else if (!Double.isNaN(factor)) {
      found(prefix + "-scaled", condition, Decimal.text(factor));
    } else if (exact) {
      return false;
    } else {
      found(prefix + "-wrong", condition);
    }
    return true;
  }

  /** Returns by which factor all these shares are too large; NaN if there is no such factor. */
  private static double factor(List<Share> inside) {
    Share largest =
        inside.stream()
            .max((a, b) -> Double.compare(Math.abs(a.calculus()), Math.abs(b.calculus())))
            .orElseThrow();
    double factor = largest.mine() / largest.calculus();
    for (Share share : inside) {
      double off = share.mine() - factor * share.calculus();
      if (!(Math.abs(off) <= Closeness.SAME * (1 + Math.abs(share.calculus())))) {
        return Double.NaN;
      }
    }
    return Math.abs(factor) < Closeness.SAME ? 0 : factor;
  }

  /** Names the other rows of dout that get into a row of dx, if its own shares are right. */
  private boolean otherRows() {
    if (!target.isInput()
        || shares.stream().noneMatch(share -> !share.sameRow() && share.isExtra())) {
      return false;
    }
    for (OtherRows rows : OtherRows.values()) {
      boolean fits =
          shares.stream()
              .filter(share -> !share.sameRow())
              .allMatch(share -> share.isRight() || (share.isExtra() && rows.contains(share)));
      boolean reaches = OtherRows.reaches(shares, rows);
      if (fits && reaches) {
        found("other-rows", rows.notation());
        return true;
      }
    }
    return false;
  }

  private void found(String id, String... arguments) {
    trials.found(tables.size(), shares.size(), id, List.of(arguments));
  }
}
