package kobai.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.ConstantGradient;
import kobai.diagnosis.pattern.DoutTreatment;
import kobai.diagnosis.pattern.Hypotheses;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.pattern.Pattern;
import kobai.diagnosis.pattern.PlacePattern;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Examines one gradient of a layer that is used once: which mistake gives exactly these numbers in
 * every observed pass? If several do, more passes are drawn.
 */
final class GradientExam {
  /** The id for a gradient that is right for a matrix that the layer has changed before. */
  static final String CHANGED = "made-from-changed";

  private static final int MORE_PASSES = 3;
  private static final double NOISE = 1e-11; // ten times the error of the numerical Jacobian
  private static final double WIDE = 4; // entries of x up to 8: beyond, many slopes are 0
  private static final Set<Pattern> ZEROS = Set.of(PlacePattern.NEVER_SET, PlacePattern.ALL_ZEROS);

  private final PatientRecord chart;
  private final Target target;
  private final List<Observation> seen;
  private final boolean hidden; // an exception hides it in ordinary shapes

  private GradientExam(PatientRecord chart, Target target, List<Observation> all) {
    this.chart = chart;
    this.target = target;
    this.hidden = all.get(0).gradient(target) == null;
    this.seen = new ArrayList<>(all.stream().filter(o -> o.gradient(target) != null).toList());
  }

  /** Examines a gradient; returns false if it is wrong in an unknown way. */
  static boolean examine(PatientRecord chart, Target target, List<Observation> all) {
    if (all.stream().anyMatch(o -> o.nulls().contains(target))) {
      chart.found("nothing-given", target);
      return true;
    }
    GradientExam exam = new GradientExam(chart, target, all);
    return exam.seen.isEmpty() || exam.examine();
  }

  private boolean examine() {
    if (seen.stream().anyMatch(o -> !Closeness.finite(o.gradients().get(target)))) {
      chart.found("not-finite", target);
      return true;
    }
    if (seen.stream().allMatch(o -> o.right(target))) {
      chart.read(target, Hypothesis.RIGHT);
      return true;
    }
    if (isConstant()) {
      return true;
    }
    List<Hypothesis> readings = Hypotheses.of(seen, target);
    if (readings.isEmpty()) {
      readings = Hypotheses.of(afterwards(), target);
      if (readings.equals(List.of(Hypothesis.RIGHT))) {
        nameChanged();
      }
      if (seen.stream().anyMatch(o -> o.changed("dout"))) {
        readings = readings.stream().filter(Hypothesis.RIGHT::equals).toList();
      }
    }
    readings = toldApart(holdingWide(readings));
    if (readings.isEmpty()) {
      return false;
    }
    chart.read(target, readings.get(0));
    if (readings.size() == 1 || !hidden) { // otherwise too little was observed
      Set<String> common = common(readings);
      readings.forEach(reading -> name(reading, common));
    }
    return true;
  }

  /**
   * Returns the mistakes that belong to all of the readings. Where others can take the place of the
   * rest, nothing is known of the rest.
   */
  private static Set<String> common(List<Hypothesis> readings) {
    Set<String> common = new HashSet<>(readings.get(0).ids());
    readings.forEach(reading -> common.retainAll(reading.ids()));
    return common;
  }

  /** Names a gradient that is one and the same number in all entries of all passes. */
  private boolean isConstant() {
    OptionalDouble constant = ConstantGradient.of(seen, target);
    constant.ifPresent(
        number -> {
          Detail shown = Detail.argument(Detail.number(number));
          chart.predicted(seen.size(), entries(), ConstantGradient.ID, target, shown);
        });
    return constant.isPresent();
  }

  /**
   * Returns the observations with the changed arguments: a backward that changes its arguments may
   * compute with the new values. The question is then only whether that explains everything; what
   * the layer left in dout is no dout that anybody has given.
   */
  private List<Observation> afterwards() {
    return seen.stream()
        .filter(o -> o.after().keySet().stream().anyMatch(o::changed))
        .map(
            o ->
                new Observation(
                    o.passAfter(), o.y(), o.gradients(), o.nulls(), o.after(), o.ended()))
        .toList();
  }

  /** Names the matrix that the layer has changed before it computed the gradient with it. */
  private void nameChanged() {
    List<String> names = new ArrayList<>(seen.get(0).pass().parameters().keySet());
    names.add("x");
    for (String name : names) {
      boolean alone =
          seen.stream()
              .allMatch(
                  one ->
                      one.changed(name)
                          && Closeness.same(
                              one.gradients().get(target),
                              one.pass()
                                  .at(new Target(name), one.after().get(name))
                                  .gradient(target)));
      if (alone) {
        Detail matrix = Detail.argument(name);
        chart.predicted(seen.size(), entries(), CHANGED, target, matrix);
      }
    }
  }

  /**
   * Returns the readings that also hold for large inputs, if the layer works without parameters.
   */
  private List<Hypothesis> holdingWide(List<Hypothesis> readings) {
    if (readings.isEmpty() || hidden || !seen.get(0).pass().isElementwise()) {
      return readings;
    }
    Pass pass = chart.pass("wide" + target.displayed(), 4, 3, 5);
    Observation wide = chart.observe(pass.withX(pass.x().scalarMultiply(WIDE)));
    RealMatrix gradient = wide.gradient(target);
    return gradient == null || !Closeness.finite(gradient)
        ? readings
        : readings.stream().filter(r -> holds(r, wide.pass(), gradient)).toList();
  }

  /** Returns whether a reading fits, or misses by no more than the error of the Jacobian. */
  private boolean holds(Hypothesis reading, Pass pass, RealMatrix gradient) {
    double error = NOISE * Magnitude.largest(pass.dout());
    return reading.fits(pass, target, gradient)
        || reading.predict(pass, target).stream()
            .filter(predicted -> Closeness.sameShape(predicted, gradient))
            .anyMatch(predicted -> Closeness.distance(predicted, gradient) <= error);
  }

  /**
   * Draws passes until one reading is left; if no pass distinguishes the last ones, all of them are
   * reported.
   */
  private List<Hypothesis> toldApart(List<Hypothesis> readings) {
    List<Hypothesis> left = readings;
    for (int n = 0; n < MORE_PASSES && left.size() > 1; n++) {
      Observation more =
          chart.observe(chart.pass("more" + n + target.displayed(), 4 + n, 3 + n, 5));
      if (more.gradient(target) != null) {
        List<Hypothesis> still =
            left.stream().filter(r -> r.fits(more.pass(), target, more.gradient(target))).toList();
        left = still.isEmpty() ? left : still;
      }
    }
    return left;
  }

  private void name(Hypothesis reading, Set<String> common) {
    if (ZEROS.contains(reading.pattern())) {
      ZeroExam.name(chart, target, seen.get(0).pass(), seen.size(), entries());
      return;
    }
    for (String id : reading.ids()) {
      if (common.isEmpty() || common.contains(id)) {
        chart.predicted(seen.size(), entries(), id, target, details(id, reading));
      }
    }
  }

  private Detail[] details(String id, Hypothesis reading) {
    Observation first = seen.get(0);
    List<Detail> details = new ArrayList<>();
    boolean alone = reading.pattern().equals(Pattern.CHAIN_RULE);
    if (!reading.factor().ids().isEmpty()
        && alone
        && reading.upstream() == DoutTreatment.AS_IT_IS) {
      double factor = reading.factor().in(first.pass());
      details.add(new Detail("ratio", Detail.number(factor)));
      details.add(new Detail("batch", first.pass().rows() + "x" + first.pass().inputs()));
    } else if (reading.factor().ids().contains(id)) {
      details.add(Detail.argument(Detail.number(Math.abs(reading.factor().number()))));
      details.add(Detail.variant("besides"));
    }
    details.addAll(PlaceDetails.of(reading, first, target));
    return details.toArray(new Detail[0]);
  }

  private int entries() {
    int entries = 0;
    for (Observation one : seen) {
      RealMatrix fitting = one.gradients().get(target);
      entries += fitting.getRowDimension() * fitting.getColumnDimension();
    }
    return entries;
  }
}
