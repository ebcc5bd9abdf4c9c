package kobai.diagnosis.condition;

import java.util.List;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/**
 * Two cases of an elementwise layer, by a sign: one thing where it is positive, another where it is
 * not, and neither is right.
 *
 * @param condition the first case: "dout[n][d] > 0"
 * @param then what stands in the gradient there
 * @param otherwise what stands in it in the other case
 */
record TwoCases(String condition, String then, String otherwise) {
  /** A case is wrong if at least one entry in this many is. */
  private static final int RARE = 5;

  private static final List<Quantity> CASES =
      List.of(Quantity.VARIABLE, Quantity.UPSTREAM, Quantity.OVER_UPSTREAM);

  /** Finds the cases; null unless both are wrong, and simple. */
  static @Nullable TwoCases of(List<SeparationExam.Sample> samples, Target target) {
    for (Quantity quantity : CASES) {
      List<SeparationExam.Sample> positive =
          samples.stream().filter(sample -> quantity.of(sample, target) > 0).toList();
      List<SeparationExam.Sample> negative =
          samples.stream().filter(sample -> quantity.of(sample, target) < 0).toList();
      if (isWrong(positive) && isWrong(negative)) {
        String then = Replacement.of(positive, target);
        String otherwise = Replacement.of(negative, target);
        if (then != null && otherwise != null && !then.equals(otherwise)) {
          String name = quantity.notation(samples.get(0).pass(), target);
          return new TwoCases(name + " > 0", then, otherwise);
        }
      }
    }
    return null;
  }

  private static boolean isWrong(List<SeparationExam.Sample> samples) {
    return samples.stream().filter(SeparationExam.Sample::wrong).count() * RARE > samples.size();
  }
}
