package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** What can be said of a wrong gradient whatever the cause: numbers that the layer gave. */
final class DoutFacts {
  private DoutFacts() {}

  /** Returns what is left without dout, and what becomes of the gradient when dout is doubled. */
  static List<Detail> of(PatientRecord chart, Target target, Observation one) {
    List<Detail> facts = new ArrayList<>();
    Pass pass = one.pass();
    RealMatrix none = gradient(chart, pass.withDout(pass.dout().scalarMultiply(0)), target);
    if (none != null) {
      facts.add(new Detail("withoutDout", Decimal.text(Magnitude.largest(none))));
    }
    RealMatrix gradient = one.gradient(target);
    RealMatrix twice = gradient(chart, pass.withDout(pass.dout().scalarMultiply(2)), target);
    String times = gradient == null || twice == null ? null : times(twice, gradient);
    if (times != null) {
      facts.add(new Detail("doubledDout", times));
    }
    RealMatrix opposite = gradient(chart, pass.withDout(pass.dout().scalarMultiply(-1)), target);
    String turned = gradient == null || opposite == null ? null : times(opposite, gradient);
    if (turned != null && !turned.equals("-1")) {
      facts.add(new Detail("oppositeDout", turned));
    }
    if (none != null && apart(chart, pass, target, none) > Closeness.SAME) {
      facts.add(new Detail("twoUnits", target.displayed()));
    }
    return facts;
  }

  /**
   * Returns how far the gradient for two units of dout in one row is from the sum of what it is for
   * each, relative to the largest entry.
   */
  private static double apart(PatientRecord chart, Pass pass, Target target, RealMatrix none) {
    if (pass.outputs() < 2) {
      return 0;
    }
    RealMatrix zeros = pass.dout().scalarMultiply(0);
    RealMatrix one = zeros.copy();
    one.setEntry(0, 0, 1);
    RealMatrix other = zeros.copy();
    other.setEntry(0, 1, 1);
    RealMatrix first = gradient(chart, pass.withDout(one), target);
    RealMatrix second = gradient(chart, pass.withDout(other), target);
    RealMatrix both = gradient(chart, pass.withDout(one.add(other)), target);
    if (first == null || second == null || both == null) {
      return 0;
    }
    RealMatrix off = both.subtract(first).subtract(second).add(none);
    double largest = Magnitude.largest(first) + Magnitude.largest(second);
    return Magnitude.largest(off) / Math.max(largest, Double.MIN_NORMAL);
  }

  private static @Nullable RealMatrix gradient(PatientRecord chart, Pass pass, Target target) {
    Observation one = chart.observe(pass);
    RealMatrix gradient = one.gradient(target);
    boolean usable = gradient != null && one.hasItsShape(target) && Closeness.finite(gradient);
    return usable ? gradient : null;
  }

  /** Returns how many times as large the entries are: "2", or from least to most "1 … 3.7". */
  private static @Nullable String times(RealMatrix twice, RealMatrix once) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < once.getRowDimension(); i++) {
      for (int j = 0; j < once.getColumnDimension(); j++) {
        if (once.getEntry(i, j) != 0) {
          double times = twice.getEntry(i, j) / once.getEntry(i, j);
          least = Math.min(least, times);
          most = Math.max(most, times);
        }
      }
    }
    if (!(least <= most)) {
      return null;
    }
    boolean same = most - least <= Closeness.SAME * Math.abs(most);
    return same ? Decimal.text(Decimal.of(most)) : shown(least) + " … " + shown(most);
  }

  private static String shown(double times) {
    return Decimal.text(Double.parseDouble("%.2e".formatted(times)));
  }
}
