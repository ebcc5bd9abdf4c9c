package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The output is not that of the known forward formula, or not the same when computed again.
 *
 * @param row of the worst entry, counted from 0
 * @param column of the worst entry, counted from 0
 * @param actual the output, N×M
 * @param expected the result of the formula, or the earlier result of the same forward
 * @param noisy whether the layer disagrees with its own earlier output, not with the formula
 * @param at where the layer's forward begins, if that is known
 */
public record ForwardDiffers(
    int row,
    int column,
    RealMatrix actual,
    RealMatrix expected,
    boolean noisy,
    @Nullable SourceLine at)
    implements Finding {

  @Override
  public String about() {
    return "y";
  }

  @Override
  public String id() {
    return noisy ? "forward-noisy" : "forward-differs";
  }

  @Override
  public List<Fact> facts(Texts texts) {
    double yours = actual.getEntry(row, column);
    double theirs = expected.getEntry(row, column);
    return List.of(
        texts.fact("entry", Numbers.entry("y", row, column)),
        texts.fact("yours", Numbers.distinct(yours, theirs)),
        texts.fact("expected", Numbers.distinct(theirs, yours)));
  }
}
