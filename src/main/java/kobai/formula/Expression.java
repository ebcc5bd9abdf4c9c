package kobai.formula;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** A formula as a tree. */
public sealed interface Expression permits Variable, Coefficient, Applied, Combined {

  /** Returns how long the formula is: one for every name and every operation on one matrix. */
  int cost();

  /** Returns the parts that it is made of; none for a name or a number. */
  List<Expression> parts();

  /** Returns the same operation on other parts. */
  Expression of(List<Expression> parts);

  /** Returns its value in a pass; null if the shapes do not fit or a name stands for nothing. */
  @Nullable Grid value(Scope scope);

  /**
   * Returns its value in a pass, repeated to this shape if it is a row, a column or a number.
   *
   * @return null if the shapes do not fit, or if an entry is no finite number
   */
  default @Nullable RealMatrix matrix(Scope scope, int rows, int columns) {
    Grid value = value(scope);
    return value == null
            || !value.stretchesTo(rows, columns)
            || !(value.largest() < Double.POSITIVE_INFINITY)
        ? null
        : value.stretched(rows, columns).toMatrix();
  }

  /** Returns whether it is a name, or made of names by products and small changes of one matrix. */
  default boolean isPlain() {
    boolean plain =
        this instanceof Variable
            || (this instanceof Combined c && c.operation() == BinaryOperation.TIMES)
            || (this instanceof Applied a && a.operation().isPlain());
    for (Expression part : parts()) {
      plain = plain && part.isPlain();
    }
    return plain;
  }

  /** Returns whether it divides, or takes an exponential or a logarithm. */
  default boolean divides() {
    boolean divides =
        (this instanceof Combined c && c.operation() == BinaryOperation.DIVIDED_BY)
            || (this instanceof Applied a && a.operation().divides());
    for (Expression part : parts()) {
      divides = divides || part.divides();
    }
    return divides;
  }

  /** Returns whether its value is one row with several columns. */
  default boolean leavesOneRow(Scope scope) {
    Grid value = value(scope);
    return value != null && value.rows() == 1 && value.columns() > 1;
  }

  /** Returns whether it changes entries one by one, as a square or an absolute value does. */
  default boolean changesEntries() {
    boolean changes =
        (this instanceof Combined c && c.operation() == BinaryOperation.TIMES)
            || (this instanceof Applied a && a.operation().isEntrywise())
            || divides();
    for (Expression part : parts()) {
      changes = changes || part.changesEntries();
    }
    return changes;
  }

  /** Returns whether it contains a product of matrices. */
  default boolean multipliesMatrices() {
    return (this instanceof Combined c && c.operation() == BinaryOperation.PRODUCT)
        || parts().stream().anyMatch(Expression::multipliesMatrices);
  }

  /** Returns the pseudo-inverse of a matrix, transposed so that it has the shape of the matrix. */
  static Expression pseudoInverse(String name) {
    return new Applied(
        UnaryOperation.TRANSPOSED, new Applied(UnaryOperation.PSEUDO_INVERSE, new Variable(name)));
  }

  /** Returns the sum of two expressions. */
  static Expression sum(Expression a, Expression b) {
    return new Combined(BinaryOperation.PLUS, a, b);
  }

  /** Returns how many different names occur in it. */
  default long differentNames() {
    return names().distinct().count();
  }

  /** Returns the names that occur in it. */
  default Stream<String> names() {
    return this instanceof Variable variable
        ? Stream.of(variable.name())
        : parts().stream().flatMap(Expression::names);
  }

  /** Returns whether it is this name. */
  default boolean isVariable(String name) {
    return this instanceof Variable variable && variable.name().equals(name);
  }

  /** Returns whether no other name occurs in it. */
  default boolean isMadeOf(String name) {
    if (this instanceof Variable variable) {
      return variable.name().equals(name);
    }
    for (Expression part : parts()) {
      if (!part.isMadeOf(name)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a name occurs in it. */
  default boolean names(String name) {
    return names().anyMatch(name::equals);
  }
}
