package kobai.finding;

import java.util.List;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The code tried to end the whole program.
 *
 * @param at the line that tried to, if that is known
 */
public record Exited(@Nullable SourceLine at) implements Finding {

  /** Returns whether a stack trace shows code that ends the whole program. */
  public static boolean isIn(List<StackTraceElement> trace) {
    return trace.stream()
        .anyMatch(
            f -> f.getClassName().equals("java.lang.Runtime") && f.getMethodName().equals("exit"));
  }

  @Override
  public String id() {
    return "exited";
  }
}
