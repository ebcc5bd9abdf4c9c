package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The method still throws {@link kobai.nn.NotImplemented}.
 *
 * @param method which one, for example "Affine.backward"
 * @param at where it stands, if that is known
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
