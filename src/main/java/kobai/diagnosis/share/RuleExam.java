package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * By which rule do the shares of a gradient differ from the right ones: by the sizes of the batch,
 * by a condition on indices, or by weights that go by an index? What fits all tables must predict
 * fresh passes, large ones and small ones.
 */
public final class RuleExam {
  private static final int[][] FRESH = {
    {7, 8, 9}, {9, 8, 7}, {13, 3, 2}, {3, 13, 2}, {2, 3, 13}, {5, 1, 3}, {5, 4, 1}, {1, 4, 3}
  };

  private static final SizeFactor ONCE = new SizeFactor(1, 0, 0, 0, 0);

  private final Trials trials;
  private final MeasuredShares shares;
  private final Pass model;
  private String suffix = "";
  private int passes;
  private int entries;

  private RuleExam(Trials trials, MeasuredShares shares) {
    this.trials = trials;
    this.shares = shares;
    this.model = trials.first().pass();
  }

  /**
   * Returns the exam; null if all shares are right or all are 0, if the layer works entry by entry,
   * or if it has shares of other places.
   */
  public static @Nullable RuleExam of(Trials trials, List<ResponseTable> tables) {
    MeasuredShares shares =
        trials.actsEntryByEntry() ? null : MeasuredShares.of(tables, trials.target());
    boolean clear = shares == null || shares.follow(spot -> 1) || shares.follow(spot -> 0);
    return clear ? null : new RuleExam(trials, shares);
  }

  /** Names the rule; returns whether there is one. */
  boolean examine() {
    return bySizes()
        || byCondition()
        || byIndex()
        || byOtherIndex()
        || byList()
        || byEntries(ShareFactor.inPlace(model, trials.target()));
  }

  private boolean byOtherIndex() {
    IndexExam read = IndexExam.in(shares);
    boolean holds = read != null && holds(read::factor);
    if (read != null && holds) {
      found("other-index", read.notation(), Names.of(trials.target(), model).entry());
    }
    return holds;
  }

  private boolean bySizes() {
    SizeFactor factor = shares.factor(spot -> true, spot -> 1);
    if (factor == null || factor.isConstant() || !holds(spot -> factor.in(spot.pass()))) {
      return false;
    }
    found("extra-factor", factor.notation());
    return true;
  }

  private boolean byCondition() {
    for (IndexCondition condition : IndexCondition.of(model, trials.target())) {
      Predicate<ShareSpot> inside = condition::holds;
      if (decides(condition)) {
        SizeFactor factor = shares.factor(inside, spot -> 1);
        if (factor != null && holds(spot -> condition.holds(spot) ? factor.in(spot.pass()) : 1)) {
          name(condition, factor);
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the wrong shares are those under a condition, in every pass that has such. */
  private boolean decides(IndexCondition condition) {
    boolean some = false;
    boolean others = false;
    for (List<MeasuredShares.One> table : shares.tables()) {
      for (MeasuredShares.One one : table) {
        boolean inside = condition.holds(one.spot());
        if (inside == one.is(1)) {
          return false;
        }
        some |= inside;
        others |= !inside;
      }
    }
    return some && others;
  }

  private void name(IndexCondition condition, SizeFactor factor) {
    String where = condition.notation() + suffix;
    String kind = factor.number() == 0 ? "-left-out" : "-scaled";
    List<String> arguments = new ArrayList<>(List.of(where));
    if (factor.number() != 0) {
      arguments.add(factor.notation());
    }
    if (isOf(condition.letters(), ShareSpot.own(model, trials.target()))) {
      found("entries" + kind, arguments.toArray(String[]::new));
    } else if (isOf(condition.letters(), ShareSpot.upstream(model))) {
      found("dout-entries" + kind, arguments.toArray(String[]::new));
    } else {
      arguments.add(Names.of(trials.target(), model).entry());
      List<Detail> details = new ArrayList<>(arguments.stream().map(Detail::argument).toList());
      details.add(Detail.variant("of"));
      trials
          .chart()
          .settled(
              passes, entries, "shares" + kind, trials.target(), details.toArray(Detail[]::new));
    }
  }

  private static boolean isOf(String letters, String all) {
    return letters.chars().allMatch(letter -> all.indexOf(letter) >= 0);
  }

  private boolean byIndex() {
    for (char letter : ShareSpot.letters(model, trials.target()).toCharArray()) {
      List<double[]> factors = shares.byIndex(letter);
      if (factors == null || factors.get(0).length < Claim.ENOUGH) {
        continue;
      }
      for (IndexWeight weight : IndexWeight.values()) {
        double ratio = factors.get(0)[1] / factors.get(0)[0];
        boolean fromEnd = weight.ordinal() >= IndexWeight.POWER_FROM_END.ordinal();
        double r = weight.hasBase() ? Decimal.of(fromEnd ? 1 / ratio : ratio) : 1;
        boolean telling = Double.isFinite(r) && (!weight.hasBase() || (r != 0 && r != 1));
        SizeFactor number =
            telling ? shares.factor(spot -> true, spot -> weight.at(spot, letter, r)) : null;
        if (number != null
            && number.number() != 0
            && holds(spot -> number.in(spot.pass()) * weight.at(spot, letter, r))) {
          String times = number.equals(ONCE) ? "" : number.notation() + " · ";
          weighted(letter, times + weight.notation(letter, r), "");
          return true;
        }
      }
    }
    return false;
  }

  /** Names a function of an entry of a matrix by which the shares are multiplied. */
  public boolean byEntries() {
    return byEntries(ShareFactor.of(model, trials.target()));
  }

  private boolean byEntries(List<ShareFactor> factors) {
    for (ShareFactor factor : factors) {
      SizeFactor number = shares.admit(factor::at) ? shares.factor(spot -> true, factor::at) : null;
      if (number != null
          && number.number() != 0
          && holds(spot -> number.in(spot.pass()) * factor.at(spot))) {
        String times = number.equals(ONCE) ? "" : number.notation() + " · ";
        found(factor.replaces().isEmpty() ? "extra-factor" : "other-factor", factor.texts(times));
        return true;
      }
    }
    return false;
  }

  /** Names weights that follow no formula, but are the same in all batches. */
  private boolean byList() {
    for (char letter : ShareSpot.letters(model, trials.target()).toCharArray()) {
      List<double[]> factors = shares.byIndex(letter);
      double[] longest = factors == null ? new double[0] : MeasuredShares.longest(factors);
      if (longest.length >= Claim.ENOUGH && holds(spot -> known(longest, spot.index(letter)))) {
        List<String> listed = new ArrayList<>();
        for (double weight : longest) {
          listed.add(Detail.number(Decimal.of(weight)));
        }
        String index = letter == ShareSpot.OTHER ? "d" : String.valueOf(letter);
        weighted(letter, String.join(", ", listed), index);
        return true;
      }
    }
    return false;
  }

  private static double known(double[] weights, int index) {
    return index < weights.length ? weights[index] : Double.NaN;
  }

  private void weighted(char letter, String weight, String index) {
    boolean entry = isOf(String.valueOf(letter), ShareSpot.own(model, trials.target()));
    List<Detail> details = new ArrayList<>();
    details.add(Detail.argument(weight));
    details.add(
        Detail.argument(
            entry ? Names.of(trials.target(), model).entry() : Names.upstream(model).entry()));
    if (!index.isEmpty()) {
      details.add(Detail.argument(index));
      details.add(Detail.variant("listed"));
    }
    String id = entry ? "entries-weighted" : "dout-weighted";
    trials.chart().settled(passes, entries, id, trials.target(), details.toArray(Detail[]::new));
  }

  /** Returns whether a rule fits all tables, and predicts fresh passes. */
  private boolean holds(ShareRule rule) {
    if (!shares.follow(rule)) {
      return false;
    }
    suffix = "";
    passes = 0;
    entries = 0;
    for (int[] shape : FRESH) {
      Pass pass = trials.draw("rule", shape[0], shape[1], shape[2]);
      RealMatrix answer = trials.answer(pass);
      RealMatrix predicted = answer == null ? null : rule.predict(pass, trials.target());
      if (answer == null || predicted == null || !Closeness.finite(predicted)) {
        continue; // it stops for these sizes, or nothing is said of them
      }
      if (Closeness.same(answer, predicted)) {
        passes++;
        entries += answer.getRowDimension() * answer.getColumnDimension();
      } else if (pass.rows() == 1 && Closeness.same(answer, pass.gradient(trials.target()))) {
        suffix = " && N > 1";
      } else {
        return false;
      }
    }
    return passes >= Claim.ENOUGH;
  }

  private void found(String id, String... arguments) {
    trials.found(passes, entries, id, List.of(arguments));
  }
}
