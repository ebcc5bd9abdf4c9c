package kobai.diagnosis.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.FreshPasses;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.formula.Expression;
import kobai.formula.ExpressionTable;
import kobai.formula.FormulaSearch;
import kobai.formula.LeakGuard;
import kobai.formula.Notation;
import kobai.formula.Scope;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what a student's code computes. First comes the difference from the right gradient,
 * which is known by its numbers; only if there is none, a formula of the student's own. Whatever is
 * found in one pass must predict the numbers of fresh passes, of other shapes; {@link LeakGuard}
 * decides which formulas may be shown.
 */
public final class FormulaExam {
  private static final int BRIEF = 3;
  private static final int[] GUARDED = {9, 7, 5};

  private final PatientRecord chart;
  private final Target target;
  private final Observation model;
  private final Scope scope;
  private final List<Observation> fresh;

  private FormulaExam(
      PatientRecord chart, Target target, Observation model, List<Observation> fresh) {
    this.chart = chart;
    this.target = target;
    this.model = model;
    this.scope = PassScope.of(model, target);
    this.fresh = fresh;
  }

  /**
   * Examines which formula a gradient is made with.
   *
   * @param seen the passes so far; those without this gradient do not count
   * @return whether something was found that explains the gradient
   */
  public static boolean examine(PatientRecord chart, Target target, List<Observation> seen) {
    return of(chart, target, seen).map(FormulaExam::examine).orElse(false);
  }

  /** Returns the exam of a gradient that is wrong in every pass; nothing for another one. */
  private static Optional<FormulaExam> of(
      PatientRecord chart, Target target, List<Observation> seen) {
    Optional<Observation> model = model(target, seen);
    if (model.isEmpty() || chart.round() > 0) {
      return Optional.empty(); // what the first round finds has been put to the test
    }
    List<Observation> fresh = FreshPasses.like(chart, model.get().pass(), target);
    boolean telling =
        fresh.size() >= Claim.ENOUGH
            && fresh.stream().noneMatch(one -> one.right(target))
            && !isRightElsewhere(chart, target, model.get().pass());
    return telling
        ? Optional.of(new FormulaExam(chart, target, model.get(), fresh))
        : Optional.empty();
  }

  /**
   * Returns whether the gradient is right for a single row, or for sizes that are all different: a
   * formula that is read in other sizes would not be the whole truth then.
   */
  private static boolean isRightElsewhere(PatientRecord chart, Target target, Pass model) {
    Pass ordinary = chart.pass("formula elsewhere", 4, 3, 2);
    return chart.observe(chart.like(model, "formula for one row", 1)).right(target)
        || chart.observe(ordinary).right(target);
  }

  /** Returns the pass that tells most: one with three different sizes, and many entries. */
  private static Optional<Observation> model(Target target, List<Observation> seen) {
    return seen.stream()
        .filter(one -> one.hasItsShape(target) && !one.right(target))
        .filter(one -> Closeness.finite(one.gradients().get(target)))
        .max(
            Comparator.comparing((Observation one) -> -singleSizes(one.pass()))
                .thenComparing(one -> differentSizes(one.pass()))
                .thenComparing(one -> one.pass().rows() * one.pass().outputs()));
  }

  private static int singleSizes(Pass pass) {
    return (pass.rows() == 1 ? 1 : 0)
        + (pass.inputs() == 1 ? 1 : 0)
        + (pass.outputs() == 1 ? 1 : 0);
  }

  private static int differentSizes(Pass pass) {
    int n = pass.rows();
    int d = pass.inputs();
    int m = pass.outputs();
    return (n != d ? 1 : 0) + (n != m ? 1 : 0) + (d != m || pass.isElementwise() ? 1 : 0);
  }

  private boolean rearranged(Rearranged way) {
    boolean fits = way.fits(model, target) && fresh.stream().allMatch(one -> way.fits(one, target));
    if (fits) {
      say(way.id(), List.of());
    }
    return fits;
  }

  private boolean examine() {
    if (Stream.of(Rearranged.values()).anyMatch(this::rearranged)) {
      return true;
    }
    RealMatrix seen = model.gradients().get(target);
    ExpressionTable table =
        new ExpressionTable(scope, seen.getRowDimension(), seen.getColumnDimension());
    LeakGuard guard = guard();
    for (Difference difference : new DifferenceSearch(chart, model, target, table, guard).all()) {
      if (holds(one -> difference.predict(one.pass(), PassScope.of(one, target), target))) {
        say(difference.id(), difference.details(scope));
        return true;
      }
    }
    return ownFormula(table, guard);
  }

  private LeakGuard guard() {
    Pass pass = FreshPasses.balanced(FreshPasses.like(chart, model.pass(), target, GUARDED));
    return new LeakGuard(PassScope.of(chart.observe(pass), target), PassScope.right(pass, target));
  }

  /** What is computed from a pass; null if that is impossible. */
  private interface Reading {
    @Nullable RealMatrix of(Observation one);
  }

  private boolean holds(Reading reading) {
    return fresh.stream().allMatch(one -> fits(reading, one, Closeness.SAME));
  }

  private boolean fits(Reading reading, Observation one, double tolerance) {
    RealMatrix predicted = reading.of(one);
    return predicted != null && Closeness.within(tolerance, one.gradients().get(target), predicted);
  }

  /** Reads the student's own formula; nothing is said if the shortest gives the right one away. */
  private boolean ownFormula(ExpressionTable table, LeakGuard guard) {
    RealMatrix seen = model.gradients().get(target);
    List<Expression> formulas = new ArrayList<>();
    for (Expression formula : FormulaSearch.of(table, seen)) {
      boolean longer = !formulas.isEmpty() && formula.cost() > formulas.get(0).cost();
      if (!longer && fresh.stream().allMatch(one -> gives(formula, one))) {
        formulas.add(formula);
      }
    }
    if (formulas.isEmpty()) {
      return false;
    }
    if (!formulas.stream().allMatch(guard::permits)) {
      return mistaken(formulas, guard);
    }
    Expression formula = shortest(formulas);
    if (model.pass().isElementwise() && formula.multipliesMatrices()) {
      say(Rearranged.MATRIX_PRODUCT.id(), List.of());
      if (formula.cost() > BRIEF) {
        return true;
      }
    }
    say("own-formula", List.of(Detail.argument(written(formula))));
    return true;
  }

  /** Returns the formula that is written with the fewest divisions, and then the fewest signs. */
  private Expression shortest(List<Expression> formulas) {
    return formulas.stream()
        .min(
            Comparator.comparing((Expression f) -> written(f).split(" / ").length)
                .thenComparing(f -> written(f).length()))
        .orElseThrow();
  }

  private String written(Expression formula) {
    RealMatrix seen = model.gradients().get(target);
    int rows = seen.getRowDimension();
    return Notation.equation(target.displayed(), formula, scope, rows, seen.getColumnDimension());
  }

  private boolean gives(Expression formula, Observation one) {
    RealMatrix seen = one.gradients().get(target);
    RealMatrix value =
        formula.matrix(
            PassScope.of(one, target), seen.getRowDimension(), seen.getColumnDimension());
    return value != null && Closeness.within(FormulaSearch.ROUNDING, seen, value);
  }

  private boolean mistaken(List<Expression> formulas, LeakGuard guard) {
    for (Expression formula : formulas) {
      Optional<LeakGuard.Mistaken> mistaken = guard.mistaken(formula);
      if (mistaken.isPresent() && guard.permits(mistaken.get().part())) {
        String part = Notation.alone(mistaken.get().part(), scope);
        say(
            "other-factor",
            List.of(Detail.argument(part), Detail.argument(mistaken.get().belongs())));
        return true;
      }
    }
    return false;
  }

  private void say(String id, List<Detail> details) {
    int entries = 0;
    for (Observation one : fresh) {
      RealMatrix gradient = one.gradients().get(target);
      entries += gradient.getRowDimension() * gradient.getColumnDimension();
    }
    chart.settled(fresh.size(), entries, id, target, details.toArray(new Detail[0]));
  }
}
