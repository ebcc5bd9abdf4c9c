package kobai.finding;

import kobai.text.Explanation;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The file is not run, because its code names something that untrusted code may not use.
 *
 * @param what the thing that it names: "System.exit", "java.io.File"; or {@link #PACKAGE} and the
 *     wrong package
 * @param file the file to fix
 * @param at the line that names it, if that is known
 */
public record NotAllowed(String what, String file, @Nullable SourceLine at) implements Finding {

  /** The start of {@code what} for a class in a wrong package: "package exercises". */
  public static final String PACKAGE = "package ";

  @Override
  public String id() {
    return "not-allowed";
  }

  @Override
  public Object[] words() {
    return new Object[] {file, what};
  }

  @Override
  public Explanation explain(Texts texts) {
    String which = what.startsWith(PACKAGE) ? ".package.next" : ".next";
    return new Explanation(
        texts.text("finding." + id() + ".headline", words()),
        facts(texts),
        texts.text("finding." + id() + which, words()));
  }
}
