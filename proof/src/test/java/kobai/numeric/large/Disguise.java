package kobai.numeric.large;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.nn.Formulas;
import kobai.nn.Matrices;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A function that does not have the structure that it seems to have.
 *
 * @param what it hides
 * @param f the function
 */
record Disguise(String what, UnaryOperator<RealMatrix> f) {
  @Override
  public String toString() {
    return what;
  }

  static Stream<Disguise> all() {
    return Stream.of(
        disguise("one entry reaches a far one", (y, x) -> y.addToEntry(0, 0, 1e-4 * x[4][3])),
        disguise("hardly", (y, x) -> y.addToEntry(4, 3, 1e-9 * x[2][1])),
        disguise("two rows meet in a third", (y, x) -> y.addToEntry(2, 2, x[0][0] * x[1][1])),
        disguise(
            "one row reaches another of the same group", (y, x) -> y.addToEntry(3, 1, x[1][1])),
        disguise("one column reaches another", (y, x) -> y.addToEntry(3, 1, Math.sin(x[3][2]))),
        disguise(
            "the last entry reaches everything",
            (y, x) -> y.setSubMatrix(y.scalarAdd(1e-3 * x[4][3]).getData(), 0, 0)),
        disguise("two reach one, and cancel", (y, x) -> y.addToEntry(0, 0, x[1][1] - x[2][1])),
        new Disguise("the mean of all is taken off", v -> v.scalarAdd(-mean(v) / 1000)),
        new Disguise("rows are sums of those before", Disguise::sums),
        new Disguise(
            "softmax over columns", v -> Formulas.softmax(v.transpose(), List.of()).transpose()),
        new Disguise("columns change places", v -> columns(v, 3, 2, 1, 0)),
        new Disguise("rows change places", v -> columns(v.transpose(), 4, 3, 2, 1, 0).transpose()),
        new Disguise("a product with itself", v -> v.multiply(v.transpose()).multiply(v)),
        entry("a wave in step with the long step", v -> Math.sin(2 * Math.PI * v)),
        entry("a line with a wave in step", v -> 3 * v + Math.sin(2 * Math.PI * v)),
        entry("a line with a little wave", v -> 3 * v + 1e-8 * Math.sin(2 * Math.PI * v)),
        entry("a slow curve", v -> v + 1e-7 * v * v),
        entry("a corner far out", v -> v + Math.max(0, v - 2.5)),
        entry("a corner near by", v -> Math.abs(v - 0.3)),
        entry("an odd function", v -> v * v * v),
        entry("a steep one", v -> Math.exp(10 * v)),
        entry("a constant", v -> 2),
        entry("a wave too fast to follow", v -> Math.sin(1e4 * v)),
        entry("steps", Math::floor));
  }

  private interface Spoiler {
    void spoil(RealMatrix y, double[][] x);
  }

  private static Disguise disguise(String what, Spoiler spoiler) {
    return new Disguise(
        what,
        v -> {
          RealMatrix y = Formulas.sigmoid(v, List.of());
          spoiler.spoil(y, v.getData());
          return y;
        });
  }

  private static Disguise entry(String what, DoubleUnaryOperator f) {
    return new Disguise(what, v -> Matrices.map(v, f));
  }

  private static double mean(RealMatrix v) {
    double sum = 0;
    for (double entry : NumericalJacobian.flat(v)) {
      sum += entry / 20;
    }
    return sum;
  }

  private static RealMatrix sums(RealMatrix v) {
    RealMatrix y = v.copy();
    for (int i = 1; i < 5; i++) {
      y.setRowMatrix(i, y.getRowMatrix(i).add(y.getRowMatrix(i - 1)));
    }
    return y;
  }

  private static RealMatrix columns(RealMatrix v, int... order) {
    RealMatrix y = v.copy();
    for (int j = 0; j < order.length; j++) {
      y.setColumn(j, v.getColumn(order[j]));
    }
    return y;
  }
}
