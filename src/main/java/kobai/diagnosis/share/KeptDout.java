package kobai.diagnosis.share;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Trials;
import kobai.diagnosis.treatment.Region;

/**
 * Are some entries of dx still those of dout? So it is where a loop that goes over a copy of dout
 * does not come to all of them.
 */
final class KeptDout {
  private static final String ID = "entries-still-dout";

  private KeptDout() {}

  /** Names the entries; returns whether there are such, and all others are right. */
  static boolean examine(Trials trials, List<ShareExam.Share> shares) {
    Pass first = trials.first().pass();
    if (!trials.target().isInput() || !first.isElementwise()) {
      return false;
    }
    for (Region region : Region.values()) {
      if (fits(shares, region)) {
        int passes = trials.ordinary().size();
        String condition = region.condition(Names.of(trials.target(), first));
        trials.found(passes, shares.size(), ID, List.of(condition));
        return true;
      }
    }
    return false;
  }

  private static boolean fits(List<ShareExam.Share> shares, Region region) {
    boolean allFit =
        shares.stream().allMatch(share -> share.isIn(region) ? isDout(share) : share.isRight());
    return allFit && isTelling(shares, region, true) && isTelling(shares, region, false);
  }

  /** Returns whether enough passes show that dout is not right there. */
  private static boolean isTelling(List<ShareExam.Share> shares, Region region, boolean inside) {
    return shares.stream()
            .filter(share -> share.isIn(region) == inside)
            .filter(share -> share.entry() == share.upstream() && share.calculus() != 1)
            .map(ShareExam.Share::table)
            .distinct()
            .count()
        >= Claim.ENOUGH;
  }

  private static boolean isDout(ShareExam.Share share) {
    double own = share.entry() == share.upstream() ? 1 : 0;
    return Math.abs(share.mine() - own) <= Closeness.SAME;
  }
}
