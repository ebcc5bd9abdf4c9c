package kobai.grading;

import java.util.List;
import java.util.function.Supplier;
import kobai.check.GuardedLayer;
import kobai.experiment.LayerSource;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The layers to grade: the interface between the kit and a student's code. The grading suite gets
 * layers only from here, so the same suite grades source files and code that runs in another
 * process.
 */
public interface Submission extends LayerSource {

  /** Returns the name of this submission in messages and folders: "exercises". */
  String name();

  /**
   * {@inheritDoc}
   *
   * @return the layer, guarded
   * @throws kobai.finding.FindingError if there is no such layer: the file is missing, does not
   *     compile, …
   */
  @Override
  GuardedLayer layer(String exercise, RealMatrix... values);

  /** Forgets static state, so that no check is affected by earlier ones. */
  void renew();

  /**
   * Forgets static state, but may keep classes that have none. This is faster when a layer is made
   * many times, and safe when no earlier call can still be running in it.
   */
  default void forget() {
    renew();
  }

  /** Returns the innermost line of the submission's own code in a stack trace, if there is one. */
  default @Nullable SourceLine line(StackTraceElement[] trace) {
    return null;
  }

  /** Returns the output of the submission's code since the last call. */
  default String output() {
    return StudentOutput.take();
  }

  /** Runs code whose output belongs to no check. */
  default <T> T unheard(Supplier<T> code) {
    return StudentOutput.unheard(code);
  }

  /** Returns what the reader should know about the submission as well as its grade. */
  default List<Grade.Note> notes() {
    return List.of();
  }
}
