package kobai.diagnosis;

import java.util.List;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A mistake of which it is known what gradient it computes.
 *
 * <p>The families are enums that tell their mistakes apart with a switch, not lists of lambdas: a
 * student waits for the first diagnosis of a new JVM, which links every lambda one by one.
 */
interface Pattern {

  /** No mistake: what the chain rule gives. */
  Pattern CHAIN_RULE =
      new Pattern() {
        @Override
        public String id() {
          return "";
        }

        @Override
        public List<RealMatrix> predict(Pass pass, Target target) {
          return List.of(pass.gradient(target));
        }
      };

  /** Returns its stable name, for example "transposed", which also names its texts. */
  String id();

  /**
   * Returns the gradients that one who makes this mistake can come to; none where the mistake
   * cannot be made. Their shape may be wrong too.
   */
  List<RealMatrix> predict(Pass pass, Target target);
}
