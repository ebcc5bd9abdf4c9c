package kobai.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/** Runs a layer in several passes; each uses a new layer once. */
final class Observations {
  private static final int N = 5; // rows; N, D and M differ, so that a mix-up shows
  private static final int D = 4; // inputs
  private static final int M = 3; // outputs

  /** The shape of a pass: N rows, D inputs, M outputs. */
  private record Shape(int n, int d, int m) {}

  /**
   * Shapes with equal sizes, or with 1: here a product of wrong shapes causes no exception, so its
   * result can be observed.
   */
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

  /** Runs the layer on a batch with an ordinary shape. */
  static Observation first(PatientRecord chart) {
    return chart.observe(chart.pass("first", N, D, M));
  }

  /**
   * Runs the layer with several shapes; after an exception or a wrong shape, also with the shapes
   * that avoid it.
   */
  static List<Observation> of(PatientRecord chart) {
    Observation first = first(chart);
    List<Observation> seen = new ArrayList<>(List.of(first));
    seen.add(chart.observe(chart.pass("second", N - 2, D + 1, M - 1)));
    if (first.pass().parameters().isEmpty()) { // one sign in a row shows little of a mask
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
   * Returns the observation that shows most about a gradient: a wrong one if there is one, because
   * a right one may be luck; null if no gradient has its required shape.
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
