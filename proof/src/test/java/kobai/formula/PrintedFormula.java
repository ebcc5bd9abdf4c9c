package kobai.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Reads a formula as it is printed, "dout[n][i] · (1 − y[n][i])", and computes it: a reader of its
 * own, which shares nothing with the classes that print.
 */
public final class PrintedFormula {
  private static final Pattern TOKEN =
      Pattern.compile(
          "Σ_[a-z]|e\\^|ln|√|pinv|min|max|d?out|d[xWb]|[xyWbNDM]|\\d+(\\.\\d+)?|[a-z]|[-+−·*/()\\[\\]²³⁴⁵⁶⁷⁸⁹ᵀ|?:>,^]");

  private static final String POWERS = "²³⁴⁵⁶⁷⁸⁹";

  private final List<String> tokens;
  private final Map<String, RealMatrix> matrices;
  private final Map<String, Integer> indices = new HashMap<>();
  private int at;

  private PrintedFormula(List<String> tokens, Map<String, RealMatrix> matrices) {
    this.tokens = tokens;
    this.matrices = matrices;
  }

  /** Returns the longest pieces of a text that may be formulas, each without its "dx =". */
  public static List<String> in(String text) {
    String others = "(?!(?:dout|dx|dW|db|ln|min|max|pinv)\\b)\\b[a-zA-Z]{2,}\\b";
    String pieces = text.replaceAll(others, "#").replaceAll("[^\\x00-\\x7F−·²³⁴⁵⁶⁷⁸⁹ᵀΣ√]", "#");
    return Stream.of(pieces.split("#|=|;|\"|'|, |\\. |\\.$|: (?=\\D)"))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /**
   * Computes a formula.
   *
   * @param matrices x, dout, y, the parameters and gradients, by name
   * @throws IllegalArgumentException if the text is no formula, or the shapes do not fit
   */
  public static RealMatrix value(
      String formula, Map<String, RealMatrix> matrices, int rows, int columns) {
    List<String> tokens = tokens(formula);
    if (!formula.contains("[")) {
      return new PrintedMatrices(tokens, matrices).value(rows, columns);
    }
    RealMatrix result = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        PrintedFormula reader = new PrintedFormula(tokens, matrices);
        reader.indices.put("n", i);
        reader.indices.put("d", rows == matrices.get("x").getRowDimension() ? j : i);
        reader.indices.put("m", j);
        reader.indices.put("i", j);
        result.setEntry(i, j, reader.whole());
      }
    }
    return result;
  }

  private static List<String> tokens(String formula) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(formula.replace(" ", ""));
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() != end) {
        throw new IllegalArgumentException(formula);
      }
      tokens.add(matcher.group());
      end = matcher.end();
    }
    if (end != formula.replace(" ", "").length()) {
      throw new IllegalArgumentException(formula);
    }
    return tokens;
  }

  private double whole() {
    double value = sum();
    require(at == tokens.size());
    return value;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("no formula");
    }
  }

  private boolean take(String token) {
    boolean here = at < tokens.size() && tokens.get(at).equals(token);
    at += here ? 1 : 0;
    return here;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take("+")) {
        value += product();
      } else if (take("−") || take("-")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    if (take("−") || take("-")) {
      return -product();
    }
    double value = power();
    while (true) {
      if (take("·") || take("*")) {
        value *= power();
      } else if (take("/")) {
        value /= power();
      } else {
        return value;
      }
    }
  }

  private double power() {
    double value = single();
    while (at < tokens.size() && POWERS.contains(tokens.get(at))) {
      value = Math.pow(value, 2 + POWERS.indexOf(tokens.get(at++)));
    }
    return value;
  }

  private double single() {
    require(at < tokens.size());
    String token = tokens.get(at++);
    if (token.startsWith("Σ_")) {
      return sigma(token.substring(2));
    }
    return switch (token) {
      case "(" -> bracket();
      case "|" -> {
        double inside = sum();
        require(take("|"));
        yield Math.abs(inside);
      }
      case "e^" -> Math.exp(argument());
      case "ln" -> Math.log(argument());
      case "√" -> Math.sqrt(argument());
      case "N" -> matrices.get("x").getRowDimension();
      case "D" -> matrices.get("x").getColumnDimension();
      case "M" -> matrices.get("y").getColumnDimension();
      default -> token.matches("\\d.*") ? Double.parseDouble(token) : entry(token);
    };
  }

  private double argument() {
    require(take("("));
    return bracket();
  }

  /** Reads what is left of a bracket: a sum, or a choice by a comparison with 0. */
  private double bracket() {
    double value = sum();
    if (take(">")) {
      double bound = sum();
      require(take("?"));
      double first = sum();
      require(take(":"));
      double second = sum();
      value = value > bound ? first : second;
    }
    require(take(")"));
    return value;
  }

  private double sigma(String index) {
    int begin = at;
    Integer outer = indices.get(index);
    double sum = 0;
    int size = size(index, begin);
    int end = begin;
    for (int k = 0; k < size; k++) {
      at = begin;
      indices.put(index, k);
      sum += product();
      end = at;
    }
    at = end;
    indices.remove(index);
    if (outer != null) {
      indices.put(index, outer);
    }
    return sum;
  }

  /** Returns how far an index runs: the size of the first matrix that it is used in. */
  private int size(String index, int from) {
    for (int k = from; k + 2 < tokens.size(); k++) {
      if (tokens.get(k).equals("[") && tokens.get(k + 1).equals(index)) {
        boolean second = tokens.get(k - 1).equals("]");
        int name = k - 1;
        while (second && !matrices.containsKey(tokens.get(name))) {
          name--;
        }
        RealMatrix matrix = matrices.get(tokens.get(name));
        require(matrix != null);
        return second ? matrix.getColumnDimension() : matrix.getRowDimension();
      }
    }
    throw new IllegalArgumentException("the index " + index + " is not used");
  }

  private double entry(String name) {
    RealMatrix matrix = matrices.get(name);
    require(matrix != null);
    int row = index();
    int column = index();
    require(row < matrix.getRowDimension() && column < matrix.getColumnDimension());
    return matrix.getEntry(row, column);
  }

  private int index() {
    require(take("["));
    String token = tokens.get(at++);
    Integer value = indices.get(token);
    if (value == null) {
      at--;
      value = (int) Math.rint(sum());
    }
    require(take("]"));
    return value;
  }
}
