package kobai.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matrix by its name.
 *
 * @param name for example "dout"
 */
public record Variable(String name) implements Expression {
  @Override
  public int cost() {
    return 1;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression of(List<Expression> parts) {
    return this;
  }

  @Override
  public @Nullable Grid value(Scope scope) {
    return scope.matrix(name);
  }
}
