package kobai.check;

import java.util.ArrayList;
import java.util.List;
import kobai.nn.ShapeMismatch;
import org.jspecify.annotations.Nullable;

/**
 * A gradient differs from the numerical one by more than its error bar.
 *
 * @param comparison the two
 * @param at where the layer's backward begins, if that is known
 */
public record WrongGradient(Comparison comparison, @Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "wrong-gradient";
  }

  @Override
  public Object[] words() {
    String target = comparison.target();
    String of = target.equals(Probe.DX) ? "x" : target.substring(1);
    return new Object[] {target, of, comparison.count(Verdict.WRONG), comparison.size()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return facts(comparison, texts);
  }

  /** Returns shape, worst entry both ways, ratio, and how many entries are wrong. */
  static List<Fact> facts(Comparison comparison, Texts texts) {
    Comparison.Entry worst = comparison.worst();
    List<Fact> facts = new ArrayList<>();
    facts.add(texts.fact("shape", ShapeMismatch.shape(comparison.analytic())));
    facts.add(texts.fact("worst", Numbers.entry(comparison.target(), worst.row(), worst.column())));
    facts.add(texts.fact("yours", Numbers.of(worst.analytic())));
    facts.add(texts.fact("numerical", Numbers.of(worst.numerical())));
    if (Double.isFinite(worst.ratio())) {
      facts.add(texts.fact("ratio", Numbers.of(worst.ratio())));
    }
    int wrong = comparison.count(Verdict.WRONG);
    facts.add(texts.fact("wrong", texts.text("some.of", wrong, comparison.size())));
    return facts;
  }
}
