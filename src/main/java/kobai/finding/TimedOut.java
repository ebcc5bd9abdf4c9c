package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The code did not come back within the time limit.
 *
 * @param at the line that was running at the end, if that is known
 */
public record TimedOut(@Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "timed-out";
  }
}
