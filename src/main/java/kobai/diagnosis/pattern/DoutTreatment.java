package kobai.diagnosis.pattern;

import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.diagnosis.pass.Pass;

/** What the layer does with dout before it multiplies by the derivative. */
public enum DoutTreatment {
  /** It uses dout as it is. */
  AS_IT_IS(""),

  /** It ignores dout and returns only the derivative. */
  LEFT_OUT("upstream-left-out"),

  /** It treats negative entries of dout as 0. */
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

  /** Returns the pass with dout changed in this way. */
  Pass change(Pass pass) {
    return switch (this) {
      case AS_IT_IS -> pass;
      case LEFT_OUT -> pass.withoutDout();
      case NEGATIVE_DROPPED -> pass.withDout(map(pass.dout(), v -> Math.max(0, v)));
    };
  }
}
