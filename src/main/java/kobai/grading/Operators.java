package kobai.grading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Operators such as * between things that are no numbers. */
final class Operators {
  private static final Pattern SIGN = Pattern.compile("^\\s*([-+*/%^<>=!]+)");

  private Operators() {}

  /** Returns the answer to an operator that does not work on its operands. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    List<String> types = error.types();
    Matcher sign = SIGN.matcher(error.after());
    String operator = sign.find() ? sign.group(1).replaceFirst("=$", "") : "";
    if (types.contains("Parameter")) {
      return CompilerAnswer.of("matrix.operator-parameter", operator);
    }
    if (types.stream().anyMatch(type -> type.startsWith("double["))) {
      return CompilerAnswer.of("matrix.array-operator");
    }
    if (!types.contains("RealMatrix")) {
      return null;
    }
    boolean two = Set.copyOf(types).equals(Set.of("RealMatrix")) && types.size() > 1;
    return switch (operator) {
      case "*" -> CompilerAnswer.of(two ? "matrix.times" : "matrix.times-number");
      case "+" -> CompilerAnswer.of(two ? "matrix.plus" : "matrix.plus-number");
      case "-" ->
          CompilerAnswer.of(
              two ? "matrix.minus" : types.size() == 1 ? "matrix.sign" : "matrix.minus-number");
      case "/" -> CompilerAnswer.of("matrix.divide");
      case "^" -> CompilerAnswer.of("matrix.power");
      default -> CompilerAnswer.of("matrix.compare");
    };
  }
}
