package kobai.grading;

import java.util.List;
import java.util.function.Supplier;
import kobai.check.GuardedLayer;
import kobai.experiment.LayerSource;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Whose layers are graded: the seam between the harness and what a student wrote. The grading suite
 * asks for layers here and nowhere else, so the same suite grades source files, and code that runs
 * in another process.
 */
public interface Submission extends LayerSource {

  /** Returns what messages and folders call this submission: "exercises". */
  String name();

  /**
   * {@inheritDoc}
   *
   * @return the layer, guarded
   * @throws kobai.finding.FindingError if there is none to be had: the file is missing, does not
   *     compile, …
   */
  @Override
  GuardedLayer layer(String exercise, RealMatrix... values);

  /** Forgets static state, so that no check feels what an earlier one left behind. */
  void renew();

  /**
   * Forgets static state, but may keep classes that have none: quicker where a layer is made anew
   * again and again, and nothing can have been left hanging in it.
   */
  default void forget() {
    renew();
  }

  /** Returns the innermost line of the submission's own code in a stack trace, if there is one. */
  default @Nullable SourceLine line(StackTraceElement[] trace) {
    return null;
  }

  /** Returns what the submission's code printed since the last time. */
  default String output() {
    return StudentOutput.take();
  }

  /** Runs something whose output belongs to no check. */
  default <T> T unheard(Supplier<T> code) {
    return StudentOutput.unheard(code);
  }

  /** Returns what the reader should know of the submission beside its grade. */
  default List<Grade.Note> notes() {
    return List.of();
  }
}
