package kobai.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.experiment.Target;
import kobai.nn.ShapeMismatch;
import kobai.numeric.Magnitude;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A gradient differs from the numerical one by more than its error bar.
 *
 * @param comparison the two
 * @param at where the layer's backward begins, if that is known
 */
public record WrongGradient(Comparison comparison, @Nullable SourceLine at) implements Finding {

  /**
   * If the error is less than this part of the largest entry, the formula is right, but not its
   * precision.
   */
  private static final double CLOSE = 1e-6;

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String about() {
    return comparison.target().displayed();
  }

  @Override
  public Optional<Comparison> compared() {
    return Optional.of(comparison);
  }

  @Override
  public String id() {
    return "wrong-gradient";
  }

  @Override
  public Object[] words() {
    Target target = comparison.target();
    return new Object[] {
      target.displayed(), target.variable(), comparison.count(Verdict.WRONG), comparison.size()
    };
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return facts(comparison, texts);
  }

  @Override
  public Explanation explain(Texts texts) {
    Comparison.Entry worst = comparison.worst();
    double off = Math.abs(worst.analytic() - worst.numerical().value());
    RealMatrix analytic = comparison.analytic();
    boolean small = comparison.numerical().isSmall(worst.row(), worst.column());
    boolean close = !small && off <= CLOSE * comparison.numerical().scale();
    boolean neverSet = !comparison.target().isInput() && Magnitude.largest(analytic) == 0;
    String variant = close ? ".close" : neverSet ? ".zero" : "";
    return new Explanation(
        texts.text("finding.wrong-gradient.headline", words()),
        facts(texts),
        texts.text("finding.wrong-gradient" + variant + ".next", words()));
  }

  /**
   * Returns the shape, the worst entry with both values and their ratio, and the number of wrong
   * entries.
   */
  static List<Fact> facts(Comparison comparison, Texts texts) {
    Comparison.Entry worst = comparison.worst();
    List<Fact> facts = new ArrayList<>();
    facts.add(texts.fact("shape", ShapeMismatch.shape(comparison.analytic())));
    facts.add(
        texts.fact(
            "worst", Numbers.entry(comparison.target().displayed(), worst.row(), worst.column())));
    double numerical = worst.numerical().value();
    facts.add(texts.fact("yours", Numbers.distinct(worst.analytic(), numerical)));
    facts.add(texts.fact("numerical", Numbers.distinct(worst.numerical(), worst.analytic())));
    if (Double.isFinite(worst.ratio())) {
      facts.add(texts.fact("ratio", Numbers.distinct(worst.ratio(), 1)));
    }
    facts.addAll(inputs(comparison, worst, texts));
    int wrong = comparison.count(Verdict.WRONG);
    facts.add(texts.fact("wrong", texts.text("some.of", wrong, comparison.size())));
    if (comparison.probed() < comparison.size()) {
      facts.add(
          texts.fact("probed", texts.text("some.of", comparison.probed(), comparison.size())));
    }
    return facts;
  }

  /**
   * Returns the inputs of the worst entry, so that the student can compute it by hand: rows for dx,
   * columns for dW, db. A layer that pools rows or columns has fewer in dout than in x or W.
   */
  private static List<Fact> inputs(Comparison comparison, Comparison.Entry worst, Texts texts) {
    RealMatrix x = comparison.probe().x();
    RealMatrix dout = comparison.probe().dout();
    if (comparison.target().isInput()) {
      List<Fact> rows = new ArrayList<>();
      rows.add(texts.fact("x.row", Numbers.list(x.getRow(worst.row()))));
      if (worst.row() < dout.getRowDimension()) {
        rows.add(texts.fact("dout.row", Numbers.list(dout.getRow(worst.row()))));
      }
      return rows;
    }
    return worst.column() < dout.getColumnDimension()
        ? List.of(texts.fact("dout.column", Numbers.list(dout.getColumn(worst.column()))))
        : List.of();
  }
}
