package kobai.grading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Values of another type than the one that is needed: matrices, numbers, arrays. */
final class WrongTypes {
  private static final Set<String> NUMBERS = Set.of("double", "float", "long", "int");
  private static final Pattern MATH = Pattern.compile(".*\\bMath\\.(\\w+)\\($");

  private static final Pattern ARRAY_DECLARED =
      Pattern.compile("\\s*(final )?double *\\[\\][\\[\\] ]*\\w+\\s*=\\s*[\\w.()]*");

  private WrongTypes() {}

  /** Returns the answer to a value of one type where another one is needed. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    List<String> types = error.types();
    if (types.size() < 2 && error.before().matches(".*\\bmap\\(.*")) {
      return CompilerAnswer.of("matrix.map");
    }
    if (types.size() < 2) {
      return error.piece().startsWith("return") ? CompilerAnswer.of("java.return-value") : null;
    }
    String found = types.get(0);
    String required = types.get(types.size() - 1);
    if (found.equals("Parameter")) {
      return CompilerAnswer.of("matrix.parameter", error.shown());
    }
    if (found.equals("boolean")) {
      return CompilerAnswer.of("java.boolean");
    }
    if (required.equals("RealMatrix")) {
      return forMatrix(error, found);
    }
    if (found.equals("RealMatrix")) {
      return ofMatrix(error, required);
    }
    boolean narrower = NUMBERS.contains(found) && Set.of("float", "int", "long").contains(required);
    return narrower
        ? CompilerAnswer.of(required.equals("float") ? "java.float" : "java.whole", required)
        : null;
  }

  private static @Nullable CompilerAnswer forMatrix(CompilerError error, String found) {
    if (NUMBERS.contains(found)) {
      String before = error.before().replaceFirst("\\s+$", "");
      return before.endsWith(".multiply(")
          ? CompilerAnswer.of("matrix.times-number")
          : before.matches(".*\\.(add|subtract)\\($")
              ? CompilerAnswer.of("matrix.plus-number")
              : CompilerAnswer.of("matrix.number-for-matrix");
    }
    if (found.startsWith("double[")) {
      return CompilerAnswer.of("matrix.array-for-matrix");
    }
    return found.equals("RealVector") ? CompilerAnswer.of("matrix.vector") : null;
  }

  private static @Nullable CompilerAnswer ofMatrix(CompilerError error, String required) {
    Matcher math = MATH.matcher(error.before());
    if (math.matches()) {
      return UnknownNames.function(math.group(1), true);
    }
    if (required.equals("DoubleUnaryOperator")) {
      return CompilerAnswer.of("matrix.map");
    }
    if (required.startsWith("double[")) {
      return ARRAY_DECLARED.matcher(error.before()).matches()
          ? CompilerAnswer.of("matrix.array-declared", required)
          : CompilerAnswer.of("matrix.matrix-for-array");
    }
    if (!NUMBERS.contains(required)) {
      return null;
    }
    return error.before().matches(".*\\.scalarMultiply\\(.*")
        ? CompilerAnswer.of("matrix.scalar")
        : CompilerAnswer.of("matrix.matrix-for-number");
  }
}
