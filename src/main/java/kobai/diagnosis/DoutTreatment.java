package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import java.util.List;

/** What becomes of dout before it meets the derivative. */
enum DoutTreatment {
  /** dout goes in as it is. */
  AS_IT_IS(""),

  /** dout is forgotten: the derivative alone is given. */
  LEFT_OUT("upstream-left-out"),

  /** Where dout is negative, nothing is passed on. */
  NEGATIVE_DROPPED("negative-dout-dropped");

  static final List<DoutTreatment> MISTAKES = List.of(LEFT_OUT, NEGATIVE_DROPPED);

  private final String id;

  DoutTreatment(String id) {
    this.id = id;
  }

  /** Returns the stable name of the mistake; empty for none. */
  String id() {
    return id;
  }

  /** Returns the pass as the derivative meets it. */
  Pass change(Pass pass) {
    return switch (this) {
      case AS_IT_IS -> pass;
      case LEFT_OUT -> pass.withoutDout();
      case NEGATIVE_DROPPED -> pass.withDout(map(pass.dout(), v -> Math.max(0, v)));
    };
  }
}
