package kobai.grading;

import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Characters that look like those of Java, but are others: full-width ones, and typeset ones. */
final class FullWidth {
  private static final int FIRST = 0xFF01; // the full-width form of '!'
  private static final int LAST = 0xFF5E; // and that of '~'
  private static final int DISTANCE = FIRST - '!';
  private static final String TYPESET = "、。，．“”„‘’‚−–—×·⋅∙÷＿「」";
  private static final String MEANT = ",.,.\"\"\"'''---****/_\"\"";

  private FullWidth() {}

  /** Returns the answer to an illegal character, if it stands for one that Java has. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    if (error.after().isEmpty()) { // a space at the end of the line
      return CompilerAnswer.of("java.full-width-space");
    }
    int c = error.after().codePointAt(0);
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

  private static String half(int c) {
    if (c >= FIRST && c <= LAST) {
      return Character.toString(c - DISTANCE);
    }
    if (Character.isSpaceChar(c)) {
      return " ";
    }
    int found = TYPESET.indexOf(c);
    return found < 0 ? "" : MEANT.substring(found, found + 1);
  }
}
