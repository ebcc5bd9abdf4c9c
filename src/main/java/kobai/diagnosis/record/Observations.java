package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/** Runs a layer in several passes; each uses a new layer once. */
public final class Observations {
  /** The shape of a pass: N rows, D inputs, M outputs. */
  private record Shape(int n, int d, int m) {}

  /** Ordinary shapes, by round: N, D and M differ, so that a mix-up shows. */
  private static final List<List<Shape>> ORDINARY =
      List.of(
          List.of(new Shape(5, 4, 3), new Shape(3, 5, 2), new Shape(6, 3, 3)),
          List.of(new Shape(4, 3, 5), new Shape(2, 5, 4), new Shape(7, 4, 4)),
          List.of(new Shape(6, 5, 3), new Shape(4, 2, 3), new Shape(5, 3, 3)));

  private Observations() {}

  /** Runs the layer on a batch with an ordinary shape. */
  public static Observation first(PatientRecord chart) {
    return chart.observe(pass(chart, "first", ordinary(chart).get(0)));
  }

  private static List<Shape> ordinary(PatientRecord chart) {
    return ORDINARY.get(chart.round());
  }

  private static Pass pass(PatientRecord chart, String purpose, Shape shape) {
    return chart.pass(purpose, shape.n, shape.d, shape.m);
  }

  /**
   * Returns shapes with equal sizes, or with 1: here a product of wrong shapes causes no exception,
   * so its result can be observed.
   */
  private static List<Shape> forgiving(PatientRecord chart) {
    Shape ordinary = ordinary(chart).get(0);
    int n = ordinary.n;
    int d = ordinary.d;
    int m = ordinary.m;
    return List.of(
        new Shape(n, d, 1),
        new Shape(n, 1, m),
        new Shape(n, m, m),
        new Shape(d, d, m),
        new Shape(1, d, m),
        new Shape(n, 1, 1),
        new Shape(d, d, 1),
        new Shape(1, m, m),
        new Shape(1, d, 1),
        new Shape(1, 1, m),
        new Shape(m, m, m),
        new Shape(1, 1, 1));
  }

  /**
   * Runs the layer on the batch that is known to fail, and with several shapes; after an exception
   * or a wrong shape, also with the shapes that avoid it.
   */
  public static List<Observation> of(PatientRecord chart) {
    List<Observation> seen = new ArrayList<>();
    Pass given = chart.given();
    if (given != null && FailingBatch.isOrdinary(given)) {
      seen.add(chart.observe(given));
    }
    Observation first = first(chart);
    seen.add(first);
    seen.add(chart.observe(pass(chart, "second", ordinary(chart).get(1))));
    if (first.pass().parameters().isEmpty()) { // one sign in a row shows little of a mask
      seen.add(chart.observe(pass(chart, "third", ordinary(chart).get(2)).withAlternatingSigns()));
    }
    if (!first.pass().targets().stream().allMatch(first::hasItsShape)) {
      for (Shape shape : forgiving(chart)) {
        seen.add(chart.observe(pass(chart, shape.toString(), shape)));
      }
    }
    return seen;
  }

  /**
   * Returns the observation that shows most about a gradient: a wrong one if there is one, because
   * a right one may be luck; null if no gradient has its required shape.
   */
  public static @Nullable Observation clearest(Target target, List<Observation> seen) {
    return seen.stream()
        .filter(one -> one.hasItsShape(target))
        .max(
            Comparator.comparing((Observation one) -> !one.right(target))
                .thenComparing(one -> one.pass().rows() * one.pass().outputs()))
        .orElse(null);
  }
}
