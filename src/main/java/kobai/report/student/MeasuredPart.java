package kobai.report.student;

import java.util.List;
import java.util.Optional;
import kobai.report.MeasuredFacts;
import kobai.report.Shares;
import kobai.report.TryLine;
import kobai.text.Fact;
import kobai.text.Texts;

/** What was measured of one gradient: two tables of shares as maps, and a curve. */
final class MeasuredPart {
  private final String exercise;
  private final Shares shares;
  private final Texts texts;

  MeasuredPart(String exercise, Shares shares, Texts texts) {
    this.exercise = exercise;
    this.shares = shares;
    this.texts = texts;
  }

  String title() {
    return texts.text("report.measured", gradient());
  }

  String about() {
    return texts.text("report.measured.about", gradient());
  }

  private String gradient() {
    return shares.measurement().target().displayed();
  }

  /** The student's table, and the one that calculus gives. */
  List<SharesMap> maps() {
    return List.of(
        SharesMap.of(texts.text("report.measured.yours"), shares.measurement().shares(), shares),
        SharesMap.of(
            texts.text("report.measured.calculus"), shares.measurement().calculus(), shares));
  }

  List<Fact> facts() {
    return MeasuredFacts.of(shares, texts);
  }

  /** The slope against x, for a layer that works entry by entry. */
  Optional<CurvePlot> curve() {
    return CurvePlot.of(shares.measurement().curve());
  }

  /** A command that shows it on a small batch, if there is one. */
  Optional<String> command() {
    return shares.measurement().small().map(small -> TryLine.of(exercise, small));
  }
}
