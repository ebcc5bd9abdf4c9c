package kobai.grading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/** Names that the compiler cannot find: of methods, of variables and of classes. */
final class UnknownNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*");

  /** The backward of softmax and cross-entropy in one, as a book has it. */
  private static final Pattern BOOKS_LOSS =
      Pattern.compile("[-−] *t\\b|subtract\\(t\\b|\\bbatch_size\\b");

  /** The methods of {@link kobai.nn.Matrices}, and how each is called. */
  private static final Map<String, String> STATIC =
      Map.of(
          "hadamard", "hadamard(a, b)",
          "map", "map(a, v -> 2 * v)",
          "addToRows", "addToRows(a, row)",
          "sumRows", "sumRows(a)");

  /** What the methods of other libraries are called, by the answer that each gets. */
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "matrix.ebe", Set.of("ebeMultiply", "ebeDivide", "multiplyEntries", "elementwise"),
          "matrix.product", Set.of("dot", "matmul", "mm", "times", "mul", "mult", "product"),
          "matrix.transpose", Set.of("T", "t", "transposed", "getTranspose"),
          "matrix.sum", Set.of("sum", "sumColumns", "mean", "cumsum"),
          "matrix.entry", Set.of("get", "set", "at", "put", "setValue", "getValue", "item"),
          "matrix.arithmetic",
              Set.of("plus", "minus", "sub", "divide", "scale", "scalarSubtract", "negate"),
          "matrix.new", Set.of("zeros", "zeros_like", "ones", "ones_like", "array", "empty"),
          "matrix.shape",
              Set.of(
                  "shape",
                  "size",
                  "length",
                  "len",
                  "rows",
                  "cols",
                  "columns",
                  "getRows",
                  "getColumns",
                  "numRows",
                  "numCols",
                  "getRowCount",
                  "getColumnCount"));

  private static final Set<String> FUNCTIONS =
      Set.of("exp", "log", "sqrt", "abs", "sin", "tanh", "pow", "max", "min", "maximum");

  private static final Set<String> KEPT = Set.of("x", "y", "out", "mask", "input", "output");

  private static final List<String> KNOWN_PLACES =
      List.of(
          "kobai.nn.Matrices",
          "kobai.nn.Parameter",
          "kobai.nn.Layer",
          "org.apache.commons.math3.linear.RealMatrix",
          "org.apache.commons.math3.linear.RealVector",
          "org.apache.commons.math3.linear.MatrixUtils",
          "org.apache.commons.math3.linear.Array2DRowRealMatrix",
          "org.apache.commons.math3.linear.ArrayRealVector",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Map",
          "java.util.HashMap");

  private UnknownNames() {}

  /** Returns the answer to a method that was not found. */
  static @Nullable CompilerAnswer method(CompilerError error) {
    String name = error.name();
    if (error.receiver().equals("Parameter")) {
      String meant = name.equals("getValue") ? "" : SimilarNames.known(error.name());
      return meant.isEmpty()
          ? CompilerAnswer.of("matrix.parameter", error.owner())
          : CompilerAnswer.of("java.similar", name, meant);
    }
    boolean ofMatrix = error.receiver().equals("RealMatrix");
    if (STATIC.containsKey(name)) {
      return ofMatrix
          ? CompilerAnswer.of("matrix.static", name, STATIC.getOrDefault(name, ""))
          : CompilerAnswer.of("java.import", "import static kobai.nn.Matrices." + name + ";");
    }
    if (!ofMatrix && !error.owner().isEmpty()) {
      return SimilarNames.of(error);
    }
    if (FUNCTIONS.contains(name)) {
      return function(name, error.names("RealMatrix"));
    }
    if (name.equals("print")) {
      return CompilerAnswer.of("python.print");
    }
    if (!ofMatrix && name.equals("setGradient")) {
      return CompilerAnswer.of("java.whose-gradient");
    }
    Optional<CompilerAnswer> other = other(name);
    if (other.isPresent() && (ofMatrix || error.names("RealMatrix") || name.equals("zeros"))) {
      return other.get();
    }
    CompilerAnswer similar = SimilarNames.of(error);
    return similar == null && ofMatrix ? CompilerAnswer.of("matrix.no-method", name) : similar;
  }

  /** Returns the answer to a function of numbers, called by its bare name or on a matrix. */
  static CompilerAnswer function(String name, boolean ofMatrix) {
    String known = name.equals("maximum") ? "max" : name;
    boolean two = Set.of("pow", "max", "min").contains(known);
    String call = "Math." + known + (two ? "(v, 3)" : "(v)");
    return CompilerAnswer.of(ofMatrix ? "matrix.function" : "java.math", known, call);
  }

  /** Returns the answer to a variable or a class that was not found. */
  static @Nullable CompilerAnswer variable(CompilerError error) {
    String name = error.name();
    if (error.receiver().equals("RealMatrix") && !error.owner().isEmpty()) {
      return ofMatrix(name);
    }
    if (error.receiver().equals("Parameter") && !error.owner().isEmpty()) {
      if (name.matches("value|gradient|setGradient|setValue")) {
        return CompilerAnswer.of("matrix.round-brackets", name);
      }
      return CompilerAnswer.of("matrix.parameter", error.owner());
    }
    if (error.line().startsWith("import")) {
      return imported(error);
    }
    for (String place : KNOWN_PLACES) {
      if (simple(place).equals(name)) {
        return CompilerAnswer.of("java.import", "import " + place + ";");
      }
    }
    if (name.equals("Matrix")) {
      return CompilerAnswer.of("java.similar", name, "RealMatrix");
    }
    String twin = FullWidth.twinOf(name, error.source());
    if (!twin.isEmpty()) {
      return CompilerAnswer.of("java.full-width-name", twin);
    }
    if (BOOKS_LOSS.matcher(error.line()).find() && name.matches("t|batch_size")) {
      return CompilerAnswer.of("java.answers", name);
    }
    if (name.matches("d[A-WYZb]")) {
      return CompilerAnswer.of("java.gradient", name);
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (!small.equals(name) && error.declaresParameter(small)) {
      return CompilerAnswer.of("matrix.parameter-name", name, small);
    }
    if (error.declares(name)) {
      return CompilerAnswer.of("java.scope", name);
    }
    if (KEPT.contains(name) && error.owner().matches("|this")) {
      return CompilerAnswer.of("java.field", name);
    }
    CompilerAnswer similar = SimilarNames.of(error);
    return similar == null && NAME.matcher(name).matches()
        ? CompilerAnswer.of("java.declare", name, name.matches("[ijknm]") ? "int" : "RealMatrix")
        : similar;
  }

  private static @Nullable CompilerAnswer imported(CompilerError error) {
    String name = error.name().replaceFirst(";$", "");
    return KNOWN_PLACES.stream()
        .filter(place -> simple(place).equalsIgnoreCase(name))
        .findFirst()
        .map(place -> CompilerAnswer.of("java.import-wrong", name, "import " + place + ";"))
        .orElseGet(() -> SimilarNames.of(error));
  }

  private static String simple(String place) {
    return place.substring(place.lastIndexOf('.') + 1);
  }

  private static CompilerAnswer ofMatrix(String name) {
    boolean method =
        Stream.of(org.apache.commons.math3.linear.RealMatrix.class.getMethods())
            .anyMatch(m -> m.getName().equals(name));
    return method
        ? CompilerAnswer.of("matrix.round-brackets", name)
        : other(name).orElse(CompilerAnswer.of("matrix.no-method", name));
  }

  private static Optional<CompilerAnswer> other(String name) {
    return OTHERS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(name))
        .findFirst()
        .map(entry -> CompilerAnswer.of(entry.getKey(), name));
  }
}
