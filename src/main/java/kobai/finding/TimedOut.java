package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The code did not return within the time limit.
 *
 * @param at the line that was running at that time, if that is known
 */
public record TimedOut(@Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "timed-out";
  }
}
