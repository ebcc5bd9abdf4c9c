package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;

/**
 * Looks at the shares of a layer whose outputs depend on the whole row: those of the other columns
 * of dout apart from that of the own column.
 */
public final class CrossShareExam {
  private final Trials trials;
  private final MeasuredShares shares;

  private CrossShareExam(Trials trials, MeasuredShares shares) {
    this.trials = trials;
    this.shares = shares;
  }

  /** Names by which factor the shares of the other columns are wrong; returns whether they are. */
  public static boolean examine(Trials trials, List<ResponseTable> tables) {
    if (!trials.first().pass().isElementwise() || trials.actsEntryByEntry()) {
      return false;
    }
    MeasuredShares shares = MeasuredShares.of(tables, trials.target());
    return shares != null && new CrossShareExam(trials, shares).name();
  }

  private boolean name() {
    SizeFactor others = shares.factor(spot -> !isOwn(spot), spot -> 1);
    if (others == null || others.number() == 1 && others.isConstant() || !fits(others)) {
      return false;
    }
    if (others.number() == 0) {
      OwnShare own = OwnShare.in(shares);
      List<Detail> details = new ArrayList<>();
      if (own != null) {
        details.add(Detail.argument(own.notation()));
        details.add(Detail.argument(own.where()));
        details.add(Detail.variant("read"));
      }
      found("own-dout-only", details);
    } else {
      found("other-shares-scaled", List.of(Detail.argument(others.notation())));
    }
    return true;
  }

  static boolean isOwn(ShareSpot spot) {
    return spot.column() == spot.upstreamColumn();
  }

  private boolean fits(SizeFactor others) {
    for (List<MeasuredShares.One> table : shares.tables()) {
      for (MeasuredShares.One one : table) {
        if (!isOwn(one.spot()) && !one.is(others.in(one.spot().pass()))) {
          return false;
        }
      }
    }
    return true;
  }

  private void found(String id, List<Detail> details) {
    trials
        .chart()
        .settled(
            shares.tables().size(),
            shares.count(),
            id,
            Target.INPUT,
            details.toArray(Detail[]::new));
  }
}
