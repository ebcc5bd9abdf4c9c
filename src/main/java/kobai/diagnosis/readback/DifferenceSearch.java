package kobai.diagnosis.readback;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.formula.Coefficient;
import kobai.formula.Expression;
import kobai.formula.ExpressionTable;
import kobai.formula.LeakGuard;
import kobai.formula.Scope;
import kobai.formula.Variable;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Searches the differences between the gradient of one pass and the right one: a factor or a term
 * too much, or a matrix in the place of another one.
 *
 * <p>A factor or a term that comes in besides may be named, because the student's own code has it.
 * What is missing is never named: it would be the answer.
 */
final class DifferenceSearch {
  private static final double CONSTANT = 1e-8;
  private static final double SMALL = 1e-6;
  private static final double MARGIN = 2; // of errors, where few entries decide

  private final Pass pass;
  private final Target target;
  private final Scope scope;
  private final ExpressionTable table;
  private final LeakGuard guard;
  private final SlopeAlong direction;
  private final RealMatrix seen;
  private final RealMatrix right;
  private final Map<String, @Nullable ExchangeGlance> glances = new HashMap<>();

  DifferenceSearch(
      PatientRecord chart,
      Observation model,
      Target target,
      ExpressionTable table,
      LeakGuard guard) {
    this.pass = model.pass();
    this.target = target;
    this.scope = PassScope.of(model, target);
    this.table = table;
    this.guard = guard;
    this.direction = new SlopeAlong(chart, pass, target);
    this.seen = model.gradients().get(target);
    this.right = pass.gradient(target);
  }

  /** Returns all differences that explain this pass, the shortest first. */
  List<Difference> all() {
    List<Difference> found = new ArrayList<>();
    factors(found);
    terms(found);
    for (String instead : replaceable()) {
      exchanges(found, instead, seen, null, 3);
      shifts(found, instead);
    }
    if (found.isEmpty()) {
      for (Expression term : fitting(right, 1)) {
        RealMatrix matrix = matrix(term, right);
        for (String instead : matrix == null ? List.<String>of() : replaceable()) {
          exchanges(found, instead, seen.subtract(matrix), term, 1);
        }
      }
    }
    found.removeIf(difference -> !explains(difference));
    found.sort(Comparator.comparingInt(Difference::cost));
    return found;
  }

  private boolean explains(Difference difference) {
    RealMatrix predicted = difference.predict(pass, scope, target);
    return predicted != null && Closeness.same(seen, predicted);
  }

  private List<Expression> fitting(RealMatrix shape, int cost) {
    return table.fitting(shape.getRowDimension(), shape.getColumnDimension(), cost);
  }

  private @Nullable RealMatrix matrix(Expression e, RealMatrix shape) {
    return e.matrix(scope, shape.getRowDimension(), shape.getColumnDimension());
  }

  private void factors(List<Difference> found) {
    double error = MARGIN * Closeness.SAME * Magnitude.largest(seen);
    for (Expression factor : table.factors(seen, right, error, 3)) {
      RealMatrix matrix = factor.isPlain() ? matrix(factor, right) : null;
      if (matrix != null) {
        RealMatrix product = hadamard(right, matrix);
        List<Coefficient> constants = plain(Closeness.proportional(seen, product).orElse(0.0));
        if (!constants.isEmpty() && (factor.cost() <= 2 || guard.permits(factor))) {
          constants.forEach(c -> found.add(Difference.factor(c.times(factor))));
        }
      }
    }
  }

  private List<Coefficient> plain(double constant) {
    return constant == 0
        ? List.of()
        : Coefficient.of(constant, scope, CONSTANT).stream().filter(Coefficient::isPlain).toList();
  }

  private void terms(List<Difference> found) {
    RealMatrix rest = seen.subtract(right);
    double size = Magnitude.largest(seen);
    if (!(Magnitude.largest(rest) > SMALL * size)) {
      return;
    }
    addTerm(found, Coefficient.ONE, rest, size);
    RealMatrix ones = map(right, entry -> 1);
    double error = MARGIN * Closeness.SAME * size;
    for (Expression term : table.factors(rest, ones, error, 2)) {
      if (term.differentNames() == 1 && !term.changesEntries()) {
        addTerm(found, term, rest, size);
      }
    }
  }

  private void addTerm(List<Difference> found, Expression term, RealMatrix rest, double size) {
    RealMatrix matrix = matrix(term, right);
    if (matrix == null) {
      return;
    }
    double constant = NumericalLayer.dot(rest, matrix) / NumericalLayer.dot(matrix, matrix);
    RealMatrix off = rest.subtract(matrix.scalarMultiply(constant));
    if (Magnitude.largest(off) <= Closeness.SAME * size && guard.permits(term)) {
      for (Coefficient c : Coefficient.of(constant, scope, CONSTANT)) {
        found.add(Difference.term(term instanceof Coefficient ? c : c.times(term)));
      }
    }
  }

  private List<String> replaceable() {
    List<String> names = new ArrayList<>(List.of("x", "dout"));
    names.addAll(pass.parameters().keySet());
    if (!pass.isElementwise()) {
      names.remove(target.variable()); // the slope does not depend on it
    }
    return names;
  }

  /** Adds what stands for a matrix that another one was added to, times any constant. */
  private void shifts(List<Difference> found, String instead) {
    RealMatrix point = instead.equals("dout") ? pass.dout() : pass.point(new Target(instead));
    for (Expression part : fitting(point, 1)) {
      RealMatrix matrix = matrix(part, point);
      if (matrix != null && Closeness.sameShape(matrix, point) && !part.isVariable(instead)) {
        Difference alone = Difference.exchange(part, instead, null);
        RealMatrix share = alone.exchanged(pass, matrix).gradient(target);
        double constant = Closeness.proportional(seen.subtract(right), share).orElse(0.0);
        if (constant != 0) {
          Coefficient.of(constant, scope, CONSTANT)
              .forEach(
                  c ->
                      found.add(
                          Difference.exchange(
                              Expression.sum(new Variable(instead), c.times(part)),
                              instead,
                              null)));
        }
      }
    }
  }

  /** Adds the matrices that may stand for another one, if the rest of the gradient is the right. */
  private void exchanges(
      List<Difference> found,
      String instead,
      RealMatrix rest,
      @Nullable Expression term,
      int cost) {
    RealMatrix point = instead.equals("dout") ? pass.dout() : pass.point(new Target(instead));
    double along = direction.along(rest);
    double size = Magnitude.largest(rest);
    RealMatrix slope = instead.equals("dout") ? direction.slope(pass) : null;
    ExchangeGlance glance = slope == null ? glance(instead) : null;
    for (Expression part : parts(instead, point, cost)) {
      RealMatrix matrix = matrix(part, point);
      if (matrix == null
          || (glance != null && !SlopeAlong.isNear(along, glance.of(matrix), size))) {
        continue;
      }
      Difference difference = Difference.exchange(part, instead, term);
      boolean fits =
          slope != null
              ? SlopeAlong.agree(along, NumericalLayer.dot(matrix, slope), size)
              : direction.gives(difference.exchanged(pass, matrix), pass.dout(), along, size);
      if (fits) {
        found.add(difference);
      }
    }
  }

  private @Nullable ExchangeGlance glance(String instead) {
    return glances.computeIfAbsent(
        instead, name -> ExchangeGlance.of(direction, pass, new Target(name)));
  }

  /** Returns whether every share of dout is 0 or 1. */
  private boolean isMask() {
    RealMatrix jacobian = pass.jacobian(target);
    return pass.isElementwise() && Closeness.same(jacobian, map(jacobian, Math::rint));
  }

  /** Returns what may stand for a matrix: others, or a small change of it. */
  private List<Expression> parts(String instead, RealMatrix point, int cost) {
    List<Expression> parts = new ArrayList<>();
    boolean mask = instead.equals("x") && isMask();
    for (Expression part : fitting(point, cost)) {
      boolean own = part.isMadeOf(instead);
      if (mask && part.changesEntries()) {
        continue; // a mask shows the sign only, which many such changes leave alike
      }
      boolean itself = part.isVariable(instead);
      boolean brief = part.cost() <= 2 && !part.divides();
      if (own ? part.leavesOneRow(scope) : !brief) {
        continue; // one row for all of them: other exams have names for that
      }
      if (!itself) {
        parts.add(part);
      }
    }
    if (cost > 1) {
      parts.add(Coefficient.ONE);
      if (!instead.equals("dout") && !instead.equals("x")) {
        parts.add(Expression.pseudoInverse(instead));
      }
    }
    return parts;
  }
}
