package kobai.diagnosis.readback;

import static kobai.nn.Matrices.hadamard;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.experiment.Target;
import kobai.formula.Expression;
import kobai.formula.Notation;
import kobai.formula.Scope;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * How a gradient differs from the right one, which is known by its numbers alone.
 *
 * @param kind in which way
 * @param part the matrix that comes in
 * @param instead the name of the matrix that it stands for; empty if it comes in besides
 * @param term what is added at the end; null if nothing is
 */
record Difference(Kind kind, Expression part, String instead, @Nullable Expression term) {

  /** The ways in which a matrix may come in. */
  enum Kind {
    /** The gradient is multiplied by it. */
    FACTOR("extra-factor"),
    /** It is added to the gradient. */
    TERM("extra-term"),
    /** It stands in the place of another one. */
    EXCHANGE("other-factor"),
    /** It stands in the place of another one, and a term is added. */
    EXCHANGE_AND_TERM("other-factor-and-term");

    private final String id;

    Kind(String id) {
      this.id = id;
    }
  }

  static Difference factor(Expression part) {
    return new Difference(Kind.FACTOR, part, "", null);
  }

  static Difference term(Expression part) {
    return new Difference(Kind.TERM, part, "", null);
  }

  static Difference exchange(Expression part, String instead, @Nullable Expression term) {
    Kind kind = term == null ? Kind.EXCHANGE : Kind.EXCHANGE_AND_TERM;
    return new Difference(kind, part, instead, term);
  }

  /** Returns its stable name, which also names its texts. */
  String id() {
    return kind.id;
  }

  /** Returns how long it is to say. */
  int cost() {
    return part.cost() + (term == null ? 0 : 1 + term.cost());
  }

  /** Returns what the sentences need: the matrix, and what it stands for. */
  List<Detail> details(Scope scope) {
    List<Detail> details = new ArrayList<>();
    details.add(Detail.argument(Notation.alone(part, scope)));
    if (!instead.isEmpty()) {
      details.add(Detail.argument(instead));
    }
    if (term != null) {
      details.add(Detail.argument(Notation.alone(term, scope)));
    }
    return details;
  }

  /** Returns the gradient that it makes of the right one; null if it is impossible in this pass. */
  @Nullable RealMatrix predict(Pass pass, Scope scope, Target target) {
    RealMatrix right = pass.gradient(target);
    RealMatrix matrix =
        switch (instead) {
          case "" -> stretched(part, right, scope);
          case "dout" -> stretched(part, pass.dout(), scope);
          default -> stretched(part, pass.point(new Target(instead)), scope);
        };
    RealMatrix added = term == null ? null : stretched(term, right, scope);
    if (matrix == null || (term != null && added == null)) {
      return null;
    }
    RealMatrix made =
        switch (kind) {
          case FACTOR -> hadamard(right, matrix);
          case TERM -> right.add(matrix);
          default -> exchanged(pass, matrix).gradient(target);
        };
    return added == null ? made : made.add(added);
  }

  /** Returns the pass with the matrix in the place of the other one. */
  Pass exchanged(Pass pass, RealMatrix matrix) {
    return instead.equals("dout") ? pass.withDout(matrix) : pass.at(new Target(instead), matrix);
  }

  private static @Nullable RealMatrix stretched(Expression e, RealMatrix shape, Scope scope) {
    return e.matrix(scope, shape.getRowDimension(), shape.getColumnDimension());
  }
}
