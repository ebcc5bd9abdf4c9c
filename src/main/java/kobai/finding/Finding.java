package kobai.finding;

import java.util.List;
import java.util.Optional;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One result of a check, as a value. The interface is sealed, so that the readers of findings (the
 * grade, the reports) know every kind.
 *
 * <p>Every finding explains itself: its {@link #id()} names its texts in messages.properties.
 */
public sealed interface Finding
    permits Agrees,
        DirectionalVerdict,
        Blocked,
        BroughtDown,
        CannotTell,
        DoesNotCompile,
        Exited,
        ForwardDiffers,
        KinkSlope,
        Learnt,
        Modified,
        NotAccepted,
        NotAllowed,
        NotAsked,
        NotFinite,
        NotLearnt,
        NotLinear,
        NotStarted,
        OffTrajectory,
        Overwritten,
        StateLeaks,
        Threw,
        TimedOut,
        Unsteady,
        Unusable,
        WrongGradient,
        WrongShape {

  /** Returns the stable name of this kind of finding, for machines: "wrong-gradient". */
  String id();

  /** Returns the verdict on the layer; the default is a mistake. */
  default Verdict verdict() {
    return Verdict.WRONG;
  }

  /**
   * Returns the name of the matrix or method that this is about, "dx", "W", "backward"; empty if
   * there is none.
   */
  default String about() {
    return "";
  }

  /** Returns the gradient that this is about and the numerical one, if it is about a gradient. */
  default Optional<Comparison> compared() {
    return Optional.empty();
  }

  /** Returns the training path of the network that this is about, if it is about one. */
  default Optional<Learning> trained() {
    return Optional.empty();
  }

  /** Returns whether the reader needs the title of the check to understand this finding. */
  default boolean dependsOnSituation() {
    return false;
  }

  /** Returns whether the lesson on matrices in Java may help the reader. */
  default boolean aboutMatrices() {
    return false;
  }

  /** Returns the line of the student's files to look at, if that is known. */
  default @Nullable SourceLine at() {
    return null;
  }

  /** Returns the values of {0}, {1}, … in this finding's texts. */
  default Object[] words() {
    return new Object[0];
  }

  /** Returns the observed facts in the reader's language. */
  default List<Fact> facts(Texts texts) {
    return List.of();
  }

  /** Returns this finding in the reader's language. */
  default Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("finding." + id() + ".headline", words()),
        facts(texts),
        texts.text("finding." + id() + ".next", words()));
  }
}
