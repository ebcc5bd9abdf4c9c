package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The program that the code ran in ended before the code came back.
 *
 * @param at the line that ran, if that is known
 */
public record BroughtDown(@Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "brought-down";
  }
}
