package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The program that ran the code ended before the code returned.
 *
 * @param at the line that was running, if that is known
 */
public record BroughtDown(@Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "brought-down";
  }
}
