package kobai.finding;

import java.util.List;

/**
 * The check did not run, because something it builds on does not work yet.
 *
 * @param because the exercises to finish first, never empty
 */
public record Blocked(List<String> because) implements Finding {

  @Override
  public String id() {
    return "blocked";
  }

  @Override
  public Object[] words() {
    return new Object[] {String.join(", ", because)};
  }
}
