package kobai.grading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Names that differ from a known one only in capitals, or by one slip of a finger. */
final class SimilarNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*");

  /** Words that are often misspelt, beside those of the file itself. */
  private static final List<String> WORDS =
      List.of(
          "return",
          "RealMatrix",
          "String",
          "Math",
          "System",
          "double",
          "getEntry",
          "setEntry",
          "getRowDimension",
          "getColumnDimension",
          "setGradient",
          "value",
          "gradient",
          "transpose",
          "multiply",
          "subtract",
          "scalarMultiply",
          "scalarAdd",
          "copy",
          "println",
          "pow",
          "exp",
          "max",
          "min",
          "sqrt",
          "log",
          "Parameter");

  private SimilarNames() {}

  /** Returns the answer to a name that resembles one of the file, or one that every file uses. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    String code = error.source().replaceAll("(?m)^(import|package) .*$", "");
    Stream<String> own = NAME.matcher(code).results().map(MatchResult::group);
    String meant = nearest(error.name(), Stream.concat(WORDS.stream(), own));
    return meant.isEmpty() ? null : CompilerAnswer.of("java.similar", error.name(), meant);
  }

  /** Returns the known word that a name seems to be meant for; empty if there is none. */
  static String known(String name) {
    return nearest(name, WORDS.stream());
  }

  private static String nearest(String name, Stream<String> words) {
    return words.filter(word -> !word.equals(name) && isNear(name, word)).findFirst().orElse("");
  }

  /** Returns whether two names are the same but for capitals or one slip of a finger. */
  private static boolean isNear(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < 4 || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    String restA = a.substring(from);
    String restB = b.substring(from);
    boolean swapped =
        restA.length() > 1
            && restB.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return swapped
        || cut(restA).equals(cut(restB))
        || cut(restA).equals(restB)
        || restA.equals(cut(restB));
  }

  private static String cut(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }
}
