package kobai.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation on one matrix.
 *
 * @param operation what is done
 * @param part the matrix
 */
record Applied(UnaryOperation operation, Expression part) implements Expression {
  @Override
  public int cost() {
    return switch (operation) {
      case TRANSPOSED -> part.cost();
      case PARABOLA -> 2 * part.cost() + 1; // it is written with two of them
      default -> part.cost() + 1;
    };
  }

  @Override
  public List<Expression> parts() {
    return List.of(part);
  }

  @Override
  public Expression of(List<Expression> parts) {
    return new Applied(operation, parts.get(0));
  }

  @Override
  public @Nullable Grid value(Scope scope) {
    Grid value = part.value(scope);
    return value == null ? null : operation.apply(value);
  }
}
