package kobai.report;

import java.util.ArrayList;
import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.Texts;

/** A measurement in two or three lines. */
public final class MeasuredFacts {
  private MeasuredFacts() {}

  /** Returns how many shares differ, the one that differs most, and what is there without dout. */
  public static List<Fact> of(Shares shares, Texts texts) {
    List<Fact> facts = new ArrayList<>();
    if (shares.count() > 0) {
      facts.add(texts.fact("shares", texts.text("shares.of", shares.count(), shares.size())));
    }
    shares.worst().ifPresent(worst -> facts.add(texts.fact("share", share(shares, worst, texts))));
    shares
        .offset()
        .ifPresent(
            k ->
                facts.add(
                    texts.fact(
                        "offset", shares.entry(k) + " = " + Numbers.of(shares.offsets()[k]))));
    return facts;
  }

  private static String share(Shares shares, Shares.Place place, Texts texts) {
    double yours = shares.measurement().shares().getEntry(place.entry(), place.upstream());
    double calculus = shares.measurement().calculus().getEntry(place.entry(), place.upstream());
    return texts.text(
        "share.of",
        shares.entry(place.entry()),
        shares.upstream(place.upstream()),
        Numbers.distinct(yours, calculus),
        Numbers.distinct(calculus, yours));
  }
}
