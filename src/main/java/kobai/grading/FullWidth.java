package kobai.grading;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Characters that look like those of Java, but are others: full-width ones, and typeset ones. */
final class FullWidth {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}_]+");
  private static final int FIRST = 0xFF01; // the full-width form of '!'
  private static final int LAST = 0xFF5E; // and that of '~'
  private static final int DISTANCE = FIRST - '!';
  private static final String TYPESET = "、。“”„‘’‚−–—×·⋅∙÷「」→≧≥≦≤≠";
  private static final List<String> MEANT =
      List.of(
          ",", ".", "\"", "\"", "\"", "'", "'", "'", "-", "-", "-", "*", "*", "*", "*", "/", "\"",
          "\"", "->", ">=", ">=", "<=", "<=", "!=");

  private FullWidth() {}

  /** Returns the answer to an illegal character, if it stands for one that Java has. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    if (error.after().isEmpty()) { // a space at the end of the line
      return CompilerAnswer.of("java.full-width-space");
    }
    int c = error.after().codePointAt(0);
    if (c == '#') {
      return CompilerAnswer.of("python.comment");
    }
    String half = half(c);
    if (half.equals(" ")) {
      return CompilerAnswer.of("java.full-width-space");
    }
    return half.isEmpty()
        ? null
        : CompilerAnswer.of("java.full-width", Character.toString(c), half);
  }

  /** Returns whether a name has full-width letters or digits in it. */
  static boolean isIn(String name) {
    return name.codePoints().anyMatch(c -> c >= FIRST && c <= LAST);
  }

  /** Returns the name in the text that differs from this one only in such letters; or nothing. */
  static String twinOf(String name, String text) {
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> isIn(word))
        .filter(word -> Normalizer.normalize(word, Normalizer.Form.NFKC).equals(name))
        .findFirst()
        .orElse("");
  }

  private static String half(int c) {
    if (c >= FIRST && c <= LAST) {
      return Character.toString(c - DISTANCE);
    }
    if (Character.isSpaceChar(c)) {
      return " ";
    }
    int found = TYPESET.indexOf(c);
    return found < 0 ? "" : MEANT.get(found);
  }
}
