package kobai.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/** The passes in which a layer is seen, each time used once. */
final class Observations {
  private static final int N = 5; // rows; N, D and M differ, so that what is mixed up shows
  private static final int D = 4; // inputs
  private static final int M = 3; // outputs

  /** The shape of a pass: N rows, D inputs, M outputs. */
  private record Shape(int n, int d, int m) {}

  /** Where sizes are equal or 1, what has a wrong shape elsewhere goes through, and shows. */
  private static final List<Shape> FORGIVING =
      List.of(
          new Shape(N, D, 1),
          new Shape(N, 1, M),
          new Shape(N, M, M),
          new Shape(D, D, M),
          new Shape(1, D, M),
          new Shape(N, 1, 1),
          new Shape(D, D, 1),
          new Shape(1, M, M),
          new Shape(1, D, 1),
          new Shape(1, 1, M),
          new Shape(M, M, M),
          new Shape(1, 1, 1));

  private Observations() {}

  /** Runs the layer on a batch of ordinary shape. */
  static Observation first(PatientRecord chart) {
    return chart.observe(chart.pass("first", N, D, M));
  }

  /** Several shapes, and where one of them gave trouble, those in which it does not. */
  static List<Observation> of(PatientRecord chart) {
    Observation first = first(chart);
    List<Observation> seen = new ArrayList<>(List.of(first));
    seen.add(chart.observe(chart.pass("second", N - 2, D + 1, M - 1)));
    if (first.pass().parameters().isEmpty()) { // a mask tells little where a row is all of one sign
      seen.add(chart.observe(chart.pass("third", N + 1, D - 1, M).withAlternatingSigns()));
    }
    if (!first.pass().targets().stream().allMatch(first::hasItsShape)) {
      for (Shape shape : FORGIVING) {
        seen.add(chart.observe(chart.pass(shape.toString(), shape.n, shape.d, shape.m)));
      }
    }
    return seen;
  }

  /**
   * Returns the observation that shows most of a gradient: a wrong one if there is one, since a
   * right one may be luck; null if none has its shape.
   */
  static @Nullable Observation clearest(Target target, List<Observation> seen) {
    return seen.stream()
        .filter(one -> one.hasItsShape(target))
        .max(
            Comparator.comparing((Observation one) -> !one.right(target))
                .thenComparing(one -> one.pass().rows() * one.pass().outputs()))
        .orElse(null);
  }
}
