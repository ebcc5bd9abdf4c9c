package kobai.diagnosis;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A mistake of which it is known what gradient it computes.
 *
 * @param id its stable name, for example "transposed"; also names its texts
 * @param prediction what gradient it computes
 */
record Pattern(String id, Prediction prediction) {

  /** What a mistake computes. */
  @FunctionalInterface
  interface Prediction {

    /**
     * Returns the gradients that one who makes this mistake can come to; none where the mistake
     * cannot be made. Their shape may be wrong too.
     */
    List<RealMatrix> of(Pass pass, String target);
  }

  /** No mistake: what the chain rule gives. */
  static final Pattern CHAIN_RULE =
      new Pattern("", (pass, target) -> List.of(pass.gradient(target)));
}
