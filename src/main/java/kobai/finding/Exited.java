package kobai.finding;

import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The code tried to end the whole program.
 *
 * @param at the line that did, if that is known
 */
public record Exited(@Nullable SourceLine at) implements Finding {

  @Override
  public String id() {
    return "exited";
  }
}
