package kobai.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sum with each term once: a number plus numbers times different terms. */
final class TidySum {
  private final Map<Expression, Double> terms = new LinkedHashMap<>();
  private double constant;

  private TidySum() {}

  static boolean isSum(Expression e) {
    return (e instanceof Combined c
            && (c.operation() == BinaryOperation.PLUS || c.operation() == BinaryOperation.MINUS))
        || (e instanceof Applied a
            && (a.operation() == UnaryOperation.ONE_PLUS
                || a.operation() == UnaryOperation.ONE_MINUS));
  }

  /** Returns the sum, or what was given if something cancels out, which would be another shape. */
  static Expression of(Expression sum) {
    TidySum all = new TidySum();
    all.add(sum, 1);
    boolean cancels = all.terms.isEmpty() || all.terms.containsValue(0.0);
    return cancels ? sum : all.written();
  }

  private void add(Expression e, double times) {
    if (e instanceof Coefficient c && c.isNumber()) {
      constant += times * c.number();
    } else if (isSum(e)) {
      if (e instanceof Applied a) {
        constant += times;
        add(a.part(), a.operation() == UnaryOperation.ONE_PLUS ? times : -times);
      } else {
        Combined c = (Combined) e;
        add(c.left(), times);
        add(c.right(), c.operation() == BinaryOperation.PLUS ? times : -times);
      }
    } else if (e instanceof Combined c
        && c.operation() == BinaryOperation.TIMES
        && c.left() instanceof Coefficient often) {
      if (often.isNumber()) {
        add(c.right(), times * often.number());
      } else {
        double sign = Math.signum(often.number());
        terms.merge(often.absolute().times(c.right()), times * sign, Double::sum);
      }
    } else {
      terms.merge(e, times, Double::sum);
    }
  }

  /** What comes with a plus is written before what comes with a minus. */
  private Expression written() {
    Expression sum = constant > 0 ? Coefficient.of(constant) : null;
    for (boolean positive : new boolean[] {true, false}) {
      for (Map.Entry<Expression, Double> term : terms.entrySet()) {
        if (term.getValue() > 0 == positive) {
          sum = joined(sum, term.getKey(), term.getValue());
        }
      }
    }
    return constant < 0 ? new Combined(BinaryOperation.MINUS, sum, Coefficient.of(-constant)) : sum;
  }

  private static Expression joined(@Nullable Expression before, Expression term, double times) {
    if (before == null) {
      return Coefficient.of(times).times(term);
    }
    Expression added = Coefficient.of(Math.abs(times)).times(term);
    if (before.equals(Coefficient.ONE)) {
      return new Applied(times > 0 ? UnaryOperation.ONE_PLUS : UnaryOperation.ONE_MINUS, added);
    }
    return new Combined(times > 0 ? BinaryOperation.PLUS : BinaryOperation.MINUS, before, added);
  }
}
