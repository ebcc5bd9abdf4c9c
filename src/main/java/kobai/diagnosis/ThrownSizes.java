package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.experiment.Target;
import kobai.finding.Threw;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What an exception tells of the matrices in the call that it came from: which operation it was,
 * and the sizes that did not fit together.
 */
final class ThrownSizes {
  private static final Set<String> PRODUCTS = Set.of("multiply", "preMultiply");
  private static final Set<String> SUMS = Set.of("add", "subtract");

  /** Operations that multiply a matrix with itself, or need a square one for another reason. */
  private static final Set<String> SQUARE = Set.of("power", "inverse");

  /** The variant of the texts for each message, and its sizes; the first that matches counts. */
  private static final Map<String, Pattern> MESSAGES =
      Map.of(
          "sum", Pattern.compile("got (\\d+x\\d+) but expected (\\d+x\\d+)"),
          "hadamard",
              Pattern.compile("the second matrix of hadamard must be (\\d+x\\d+), but is (.+)"),
          "row-to-add", Pattern.compile("the row of addToRows must be (\\d+x\\d+), but is (.+)"),
          "not-square", Pattern.compile("non square \\((\\d+x\\d+)\\) matrix"),
          "array", Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)"),
          "null-field", Pattern.compile(".* because \"(?:this|layers\\.\\w+)\\.(\\w+)\" is null"),
          "row", Pattern.compile("row index \\((-?\\d+)\\)"),
          "column", Pattern.compile("column index \\((-?\\d+)\\)"));

  private static final Pattern UNEQUAL = Pattern.compile("(\\d+) != (\\d+)");

  private ThrownSizes() {}

  /**
   * Returns the details of an exception in a pass.
   *
   * @param entrywise whether the layer's function works entry by entry
   */
  static List<Detail> details(Threw threw, Pass pass, boolean entrywise) {
    List<Detail> details = new ArrayList<>();
    String call = threw.call();
    if (threw.exception().equals("StackOverflowError")) {
      details.add(Detail.variantHere("endless"));
    } else if (SQUARE.contains(call)) {
      details.add(Detail.example(call));
      details.add(Detail.variantHere("square"));
    } else if (PRODUCTS.contains(call)) {
      product(threw, entrywise, details);
    } else {
      other(threw, details);
    }
    details.add(new Detail("shapes", shapes(pass)));
    return details;
  }

  /**
   * Returns whether the sizes that did not fit are those of dout and another matrix than the one
   * that a gradient belongs to: whether it may be the product for this gradient that failed.
   */
  static boolean areOf(Threw threw, Pass pass, Target target) {
    Matcher sizes = UNEQUAL.matcher(threw.message());
    if (!PRODUCTS.contains(threw.call()) || !sizes.matches()) {
      return false;
    }
    int columns = Integer.parseInt(sizes.group(1));
    int rows = Integer.parseInt(sizes.group(2));
    return pass.targets().stream()
        .filter(other -> !other.equals(target))
        .map(pass::point)
        .anyMatch(
            other ->
                fit(columns, rows, other, pass.dout()) || fit(columns, rows, pass.dout(), other));
  }

  private static boolean fit(int columns, int rows, RealMatrix left, RealMatrix right) {
    return left.getColumnDimension() == columns && right.getRowDimension() == rows;
  }

  private static void product(Threw threw, boolean entrywise, List<Detail> details) {
    Matcher sizes = UNEQUAL.matcher(threw.message());
    if (sizes.matches()) {
      details.add(Detail.example(sizes.group(1)));
      details.add(Detail.example(sizes.group(2)));
      details.add(Detail.variantHere(entrywise ? "entrywise" : "product"));
    }
  }

  private static void other(Threw threw, List<Detail> details) {
    Optional<String> variant =
        MESSAGES.keySet().stream()
            .filter(key -> !key.equals("sum") || SUMS.contains(threw.call()))
            .filter(key -> MESSAGES.get(key).matcher(threw.message()).matches())
            .findFirst();
    variant.ifPresent(
        key -> {
          Matcher sizes = MESSAGES.get(key).matcher(threw.message());
          for (int k = 1; sizes.matches() && k <= sizes.groupCount(); k++) {
            details.add(Detail.example(sizes.group(k)));
          }
          details.add(Detail.variantHere(key));
        });
  }

  /** Returns the shapes of the matrices of a pass: "x 5x4, dout 5x3, W 4x3, b 1x3". */
  private static String shapes(Pass pass) {
    List<String> shapes = new ArrayList<>();
    shapes.add("x " + ShapeMismatch.shape(pass.x()));
    shapes.add("dout " + ShapeMismatch.shape(pass.dout()));
    pass.parameters().forEach((name, value) -> shapes.add(name + " " + ShapeMismatch.shape(value)));
    return String.join(", ", shapes);
  }
}
