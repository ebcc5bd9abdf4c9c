package kobai.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two matrices joined.
 *
 * @param operation how
 * @param left the first
 * @param right the second
 */
record Combined(BinaryOperation operation, Expression left, Expression right)
    implements Expression {
  @Override
  public int cost() {
    return left.cost() + right.cost();
  }

  @Override
  public List<Expression> parts() {
    return List.of(left, right);
  }

  @Override
  public Expression of(List<Expression> parts) {
    return new Combined(operation, parts.get(0), parts.get(1));
  }

  @Override
  public @Nullable Grid value(Scope scope) {
    Grid a = left.value(scope);
    Grid b = right.value(scope);
    return a == null || b == null ? null : operation.apply(a, b);
  }
}
