package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The exercise's file, or another file that it needs, does not compile.
 *
 * @param file the file to fix
 * @param message the compiler's message
 * @param errors how many errors there are in that file
 * @param at the line of the first error, if the compiler names one
 */
public record DoesNotCompile(String file, String message, int errors, @Nullable SourceLine at)
    implements Finding {

  @Override
  public String id() {
    return "does-not-compile";
  }

  @Override
  public Object[] words() {
    return new Object[] {file};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(texts.fact("compiler", message), texts.fact("errors", errors));
  }
}
