package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The method still throws {@link kobai.nn.NotImplemented}.
 *
 * @param method the method, for example "Affine.backward"
 * @param at the line that throws, if that is known
 */
public record NotStarted(String method, @Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "not-started";
  }

  @Override
  public Object[] words() {
    return new Object[] {method};
  }
}
