package kobai.finding;

import java.util.List;
import kobai.text.Explanation;
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
 * @param answer what to write instead, if the mistake is a common one
 */
public record DoesNotCompile(
    String file,
    String message,
    int errors,
    @Nullable SourceLine at,
    @Nullable CompilerAnswer answer)
    implements Finding {

  /** Reports a mistake without an answer of its own. */
  public DoesNotCompile(String file, String message, int errors, @Nullable SourceLine at) {
    this(file, message, errors, at, null);
  }

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

  @Override
  public boolean aboutMatrices() {
    return answer != null && answer.aboutMatrices();
  }

  @Override
  public Explanation explain(Texts texts) {
    String next =
        answer == null ? texts.text("finding.does-not-compile.next", words()) : answer.text(texts);
    return new Explanation(
        texts.text("finding.does-not-compile.headline", words()), facts(texts), next);
  }
}
