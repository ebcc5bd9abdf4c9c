package kobai.grading;

import java.util.List;
import kobai.check.GuardedLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Whose layers are graded: the seam between the harness and what a student wrote. The grading suite
 * asks for layers here and nowhere else, so the same suite grades source files, and code that runs
 * in another process.
 */
public interface Submission {

  /** Returns what messages and folders call this submission: "exercises". */
  String name();

  /**
   * Makes a new layer.
   *
   * @param exercise the name of its class: "Affine"
   * @param arguments of its constructor; the layer gets copies
   * @return the layer, guarded
   * @throws kobai.check.FindingError if there is none to be had: the file is missing, does not
   *     compile, …
   */
  GuardedLayer layer(String exercise, RealMatrix... arguments);

  /** Forgets static state, so that no check feels what an earlier one left behind. */
  void renew();

  /** Returns what the reader should know of the submission beside its grade. */
  default List<Grade.Note> notes() {
    return List.of();
  }
}
