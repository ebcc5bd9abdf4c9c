package kobai.diagnosis.pattern;

import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A mistake whose wrong gradient can be predicted.
 *
 * <p>The families of patterns are enums with a switch, not lists of lambdas: the student waits for
 * the first diagnosis in a new JVM, and the JVM would link every lambda one by one.
 */
public interface Pattern {

  /** No mistake: the result of the chain rule. */
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
   * Returns the gradients that this mistake can give; none if the mistake is impossible here. Their
   * shape may be wrong, too.
   */
  List<RealMatrix> predict(Pass pass, Target target);
}
