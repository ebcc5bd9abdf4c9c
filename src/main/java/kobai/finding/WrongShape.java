package kobai.finding;

import java.util.List;
import kobai.nn.ShapeMismatch;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A matrix does not have its required shape, or is null.
 *
 * @param what the name of the matrix: "y", "dx", "dW", …
 * @param rows how many rows it must have
 * @param columns how many columns it must have
 * @param actual the matrix that was given instead
 * @param at the line that gave it, if that is known
 */
public record WrongShape(
    String what, int rows, int columns, @Nullable RealMatrix actual, @Nullable SourceLine at)
    implements Finding {

  @Override
  public String about() {
    return what;
  }

  @Override
  public String id() {
    return actual == null ? "null" : "wrong-shape";
  }

  @Override
  public boolean aboutMatrices() {
    return actual != null;
  }

  @Override
  public Object[] words() {
    return new Object[] {what, rows + "x" + columns, ShapeMismatch.shape(actual)};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("yours", ShapeMismatch.shape(actual)),
        texts.fact("expected", rows + "x" + columns));
  }
}
