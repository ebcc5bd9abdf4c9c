package kobai.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gradients that {@link Parameter#setGradient} refuses while the grader records: they are noted
 * here instead of being thrown, so that the backward pass goes on and its other gradients can be
 * judged. A layer has no use for it.
 */
public final class Refusals implements AutoCloseable {
  private static final ThreadLocal<@Nullable Refusals> RECORDING = new ThreadLocal<>();

  private final Map<Parameter, ShapeMismatch> noted = new LinkedHashMap<>();

  private Refusals() {}

  /** Starts to record what is refused on this thread. */
  public static Refusals record() {
    Refusals refusals = new Refusals();
    RECORDING.set(refusals);
    return refusals;
  }

  /** Returns the first refusal of each parameter, in the order in which they happened. */
  public Map<Parameter, ShapeMismatch> noted() {
    return noted;
  }

  /** Stops recording. */
  @Override
  public void close() {
    RECORDING.remove();
  }

  /**
   * Notes a refusal, if the grader records.
   *
   * @throws ShapeMismatch if it does not
   */
  static void note(Parameter parameter, ShapeMismatch refusal) {
    Refusals recording = RECORDING.get();
    if (recording == null) {
      throw refusal;
    }
    recording.noted.putIfAbsent(parameter, refusal);
  }
}
