package kobai.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product with each factor once, to some power: one numerator and one denominator. */
final class TidyProduct {
  private final Map<Expression, Integer> powers = new LinkedHashMap<>();
  private Coefficient number = Coefficient.ONE;

  private TidyProduct() {}

  static boolean isProduct(Expression e) {
    return (e instanceof Combined c
            && (c.operation() == BinaryOperation.TIMES
                || c.operation() == BinaryOperation.DIVIDED_BY))
        || (e instanceof Applied a
            && (a.operation() == UnaryOperation.SQUARE
                || a.operation() == UnaryOperation.RECIPROCAL));
  }

  /** Returns the product, or what was given if a factor cancels out, which may be another shape. */
  static Expression of(Expression product) {
    TidyProduct all = new TidyProduct();
    all.multiply(product, 1);
    all.expand();
    if (all.powers.isEmpty() || all.powers.containsValue(0)) {
      return product;
    }
    all.turn();
    return all.written();
  }

  private void multiply(Expression e, int power) {
    if (e instanceof Coefficient c) {
      number = number.by(c, power);
    } else if (e instanceof Combined c && isProduct(e)) {
      multiply(c.left(), power);
      multiply(c.right(), c.operation() == BinaryOperation.TIMES ? power : -power);
    } else if (e instanceof Applied a && isProduct(e)) {
      multiply(a.part(), a.operation() == UnaryOperation.SQUARE ? 2 * power : -power);
    } else {
      powers.merge(e, power, Integer::sum);
    }
  }

  /** Takes a · (1 − a) apart if one of the two is a factor besides. */
  private void expand() {
    for (Map.Entry<Expression, Integer> each : Map.copyOf(powers).entrySet()) {
      if (each.getKey() instanceof Applied a && a.operation() == UnaryOperation.PARABOLA) {
        Expression rest = new Applied(UnaryOperation.ONE_MINUS, a.part());
        if (powers.containsKey(a.part()) || powers.containsKey(rest)) {
          powers.remove(a);
          powers.merge(a.part(), each.getValue(), Integer::sum);
          powers.merge(rest, each.getValue(), Integer::sum);
        }
      }
    }
  }

  /** Writes −(1 − dout) as dout − 1: dout is seldom taken off anything. */
  private void turn() {
    Expression dout = new Variable("dout");
    Expression rest = new Applied(UnaryOperation.ONE_MINUS, dout);
    if (number.number() < 0 && powers.getOrDefault(rest, 0) == 1) {
      powers.remove(rest);
      powers.put(new Combined(BinaryOperation.MINUS, dout, Coefficient.ONE), 1);
      number = number.absolute();
    }
  }

  private Expression written() {
    Expression above = product(true);
    Expression below = product(false);
    if (below == null) {
      return number.times(above);
    }
    if (above == null) {
      return number.isOne()
          ? new Applied(UnaryOperation.RECIPROCAL, below)
          : new Combined(BinaryOperation.DIVIDED_BY, number, below);
    }
    return number.times(new Combined(BinaryOperation.DIVIDED_BY, above, below));
  }

  private @Nullable Expression product(boolean above) {
    Expression product = null;
    for (Map.Entry<Expression, Integer> each : powers.entrySet()) {
      int power = above ? each.getValue() : -each.getValue();
      for (int left = power; left > 0; left -= 2) {
        Expression factor =
            left > 1 ? new Applied(UnaryOperation.SQUARE, each.getKey()) : each.getKey();
        product = product == null ? factor : new Combined(BinaryOperation.TIMES, product, factor);
      }
    }
    return product;
  }
}
