package kobai.formula;

import static kobai.formula.BinaryOperation.DIVIDED_BY;
import static kobai.formula.BinaryOperation.MINUS;
import static kobai.formula.BinaryOperation.PLUS;
import static kobai.formula.BinaryOperation.PRODUCT;
import static kobai.formula.BinaryOperation.TIMES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Writes formulas entry by entry: "dout[n][i] · Σ_k y[n][k]". */
final class EntryNotation {
  static final int SUM = 1; // how tightly a formula holds together
  static final int LAST = 2; // nothing that could be read as its part comes after it
  static final int FACTORS = 3;
  static final int SINGLE = 4;
  private static final String POWERS = "01²³⁴⁵⁶⁷⁸⁹";
  private static final List<String> SPARE = List.of("k", "l", "j", "p", "q");

  private final Scope scope;
  private final List<String> taken = new ArrayList<>();

  EntryNotation(Scope scope) {
    this.scope = scope;
  }

  /** Writes an entry of a formula. */
  String write(Expression e, String row, String column) {
    taken.addAll(List.of(row, column));
    return write(e, row, column, SUM);
  }

  static String at(String row, String column) {
    return "[" + row + "][" + column + "]";
  }

  private String write(Expression e, String row, String column, int level) {
    if (e instanceof Variable variable) {
      Grid value = scope.matrix(variable.name());
      boolean oneRow = value != null && value.rows() == 1;
      boolean oneColumn = value != null && value.columns() == 1;
      return variable.name() + at(oneRow ? "0" : row, oneColumn ? "0" : column);
    }
    if (e instanceof Coefficient c) {
      return bracketed(c.written(), c.number() < 0 ? SUM : FACTORS, level);
    }
    return e instanceof Applied applied
        ? applied(applied, row, column, level)
        : combined((Combined) e, row, column, level);
  }

  static String bracketed(String text, int own, int level) {
    return own < level ? "(" + text + ")" : text;
  }

  private String applied(Applied e, String row, String column, int level) {
    Expression a = e.part();
    return switch (e.operation()) {
      case TRANSPOSED -> write(a, column, row, level);
      case SUM_OF_ROWS -> sum(a, null, column, level, "");
      case SUM_OF_COLUMNS -> sum(a, row, null, level, "");
      case TOTAL -> sum(a, null, null, level, "");
      case MEAN_OF_ROWS -> sum(a, null, column, level, rowsOf(a));
      case MEAN_OF_COLUMNS -> sum(a, row, null, level, columnsOf(a));
      case FIRST_ROW -> write(a, "0", column, level);
      case LAST_ROW -> write(a, rowsOf(a) + "−1", column, level);
      case LAST_COLUMN -> write(a, row, columnsOf(a) + "−1", level);
      case LAST_ENTRY -> write(a, rowsOf(a) + "−1", columnsOf(a) + "−1", level);
      case ONE_MINUS -> bracketed("1 − " + write(a, row, column, FACTORS), SUM, level);
      case ONE_PLUS -> bracketed("1 + " + write(a, row, column, FACTORS), SUM, level);
      case SQUARE -> write(a, row, column, SINGLE) + "²";
      case RECIPROCAL -> bracketed("1 / " + write(a, row, column, SINGLE), FACTORS, level);
      case EXP -> "e^(" + write(a, row, column, SUM) + ")";
      case EXP_OF_MINUS -> "e^(−" + write(a, row, column, FACTORS) + ")";
      case LOG -> "ln(" + write(a, row, column, SUM) + ")";
      case NEGATIVE_PART -> "min(" + write(a, row, column, SUM) + ", 0)";
      case POSITIVE_PART -> "max(" + write(a, row, column, SUM) + ", 0)";
      case ABSOLUTE -> "|" + write(a, row, column, SUM) + "|";
      case IF_POSITIVE -> choice(write(a, row, column, SUM), 1, 0);
      case UNLESS_POSITIVE -> choice(write(a, row, column, SUM), 0, 1);
      case PARABOLA -> parabola(write(a, row, column, SINGLE), level);
      case LENGTH_OF_ROWS -> "√(" + sum(squared(a), row, null, SUM, "") + ")";
      case LENGTH_OF_COLUMNS -> "√(" + sum(squared(a), null, column, SUM, "") + ")";
      case PSEUDO_INVERSE -> "pinv(" + MatrixNotation.write(a, SUM) + ")" + at(row, column);
    };
  }

  private static String choice(String a, int positive, int otherwise) {
    return "(" + a + " > 0 ? " + positive + " : " + otherwise + ")";
  }

  private static Expression squared(Expression a) {
    return new Applied(UnaryOperation.SQUARE, a);
  }

  private static String parabola(String a, int level) {
    return bracketed(a + " · (1 − " + a + ")", FACTORS, level);
  }

  private String rowsOf(Expression a) {
    Grid value = a.value(scope);
    int size = value == null ? 0 : value.rows();
    return size == scope.rows() ? "N" : size == scope.inputs() ? "D" : "M";
  }

  private String columnsOf(Expression a) {
    Grid value = a.value(scope);
    int size = value == null ? 0 : value.columns();
    boolean weights = value != null && value.rows() != scope.rows();
    boolean outputs = size == scope.outputs() && (weights || size != scope.inputs());
    return outputs && !scope.isElementwise() ? "M" : size == scope.inputs() ? "D" : "N";
  }

  private String fresh(String size) {
    String own = scope.isElementwise() ? "k" : size.toLowerCase(Locale.ROOT);
    List<String> letters = new ArrayList<>(List.of(own));
    letters.addAll(SPARE);
    String letter = letters.stream().filter(l -> !taken.contains(l)).findFirst().orElse("r");
    taken.add(letter);
    return letter;
  }

  /** Writes a sum: over each index that is not given. */
  private String sum(Expression a, String row, String column, int level, String divisor) {
    int before = taken.size();
    StringBuilder signs = new StringBuilder();
    String r = row;
    if (r == null) {
      r = fresh(rowsOf(a));
      signs.append("Σ_").append(r).append(' ');
    }
    String c = column;
    if (c == null) {
      c = fresh(columnsOf(a));
      signs.append("Σ_").append(c).append(' ');
    }
    String text = signs + write(a, r, c, FACTORS);
    taken.subList(before, taken.size()).clear();
    if (divisor.isEmpty()) {
      return bracketed(text, LAST, level);
    }
    return bracketed("(" + text + ") / " + divisor, FACTORS, level);
  }

  private String combined(Combined e, String row, String column, int level) {
    return switch (e.operation()) {
      case PLUS ->
          bracketed(
              left(e.left(), row, column) + " + " + write(e.right(), row, column, LAST),
              SUM,
              level);
      case MINUS ->
          bracketed(
              left(e.left(), row, column) + " − " + write(e.right(), row, column, LAST),
              SUM,
              level);
      case DIVIDED_BY ->
          bracketed(
              write(e.left(), row, column, FACTORS) + " / " + write(e.right(), row, column, SINGLE),
              FACTORS,
              level);
      case TIMES -> times(e, row, column, level);
      case PRODUCT -> product(e, row, column, level);
    };
  }

  /** Writes what stands before a + or −: a sum sign there would seem to reach beyond it. */
  private String left(Expression e, String row, String column) {
    String text = write(e, row, column, SUM);
    return text.startsWith("Σ") ? "(" + text + ")" : text;
  }

  private String product(Combined e, String row, String column, int level) {
    String k = fresh(columnsOf(e.left()));
    String text =
        "Σ_"
            + k
            + " "
            + write(e.left(), row, k, FACTORS)
            + " · "
            + write(e.right(), k, column, FACTORS);
    taken.remove(k);
    return bracketed(text, LAST, level);
  }

  private String times(Combined e, String row, String column, int level) {
    List<Expression> factors = new ArrayList<>();
    flatten(e, factors);
    factors.sort(Comparator.comparingInt(EntryNotation::rank));
    String sign = "";
    String divisor = "";
    if (factors.get(0) instanceof Coefficient c) {
      sign = c.number() < 0 ? "−" : "";
      divisor = c.isDivision() ? " / " + c.absolute().written().substring(2) : "";
      if (Math.abs(c.number()) == 1 && (c.isDivision() || c.absolute().isOne())) {
        factors.remove(0);
      } else {
        factors.set(0, c.absolute());
      }
    }
    Map<Expression, Integer> powers = new LinkedHashMap<>();
    for (Expression factor : factors) {
      boolean square = factor instanceof Applied a && a.operation() == UnaryOperation.SQUARE;
      powers.merge(square ? factor.parts().get(0) : factor, square ? 2 : 1, Integer::sum);
    }
    StringJoiner text = new StringJoiner(" · ", sign, divisor);
    powers.forEach(
        (factor, power) -> {
          String exponent = power > 1 ? POWERS.substring(power, power + 1) : "";
          text.add(write(factor, row, column, power > 1 ? SINGLE : FACTORS) + exponent);
        });
    return bracketed(text.toString(), sign.isEmpty() ? FACTORS : SUM, level);
  }

  private static void flatten(Expression e, List<Expression> factors) {
    if (e instanceof Combined c && c.operation() == TIMES) {
      flatten(c.left(), factors);
      flatten(c.right(), factors);
    } else {
      factors.add(e);
    }
  }

  private static int rank(Expression e) {
    if (e instanceof Variable variable) {
      return variable.name().equals("dout") ? 1 : 2;
    }
    if (e instanceof Applied a && a.operation() == UnaryOperation.SQUARE) {
      return rank(a.part());
    }
    return e instanceof Coefficient ? 0 : e instanceof Applied ? 3 : 4;
  }
}
