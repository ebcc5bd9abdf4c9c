package kobai.grading;

import java.util.function.UnaryOperator;

/**
 * One thing that can be wrong with a hand-in, and what the grader must say to it. Unless stated
 * otherwise the fault is in ReLU.java and costs all of ReLU's points.
 *
 * @param what the fault, in words
 * @param change makes a folder of solutions faulty; the line to blame ends with {@code // here}
 * @param exercise the exercise that suffers
 * @param status its status
 * @param points what it still earns
 * @param finding the id of the first finding
 * @param says a part of the text: the headline, a fact or the next step
 * @param file the file that the finding names; null if it cannot know the file
 */
record Fault(
    String what,
    UnaryOperator<Folder> change,
    String exercise,
    Status status,
    double points,
    String finding,
    String says,
    String file) {

  private static final String BACKWARD = "    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));\n";
  private static final String FORWARD = "    return map(x, v -> Math.max(v, 0));\n";
  private static final String CLASS = "public class ReLU implements Layer {\n";

  /** A fault of ReLU.java. */
  static Fault of(String what, UnaryOperator<Folder> change, String finding, String says) {
    return new Fault(what, change, "ReLU", Status.FAILED, 0, finding, says, "ReLU.java");
  }

  /** Another last line of ReLU.backward. */
  static Fault backward(String what, String statements, String finding, String says) {
    return of(what, folder -> folder.edit("ReLU.java", BACKWARD, statements + "\n"), finding, says);
  }

  /** Another last line of ReLU.forward. */
  static Fault forward(String what, String statements, String finding, String says) {
    return of(what, folder -> folder.edit("ReLU.java", FORWARD, statements + "\n"), finding, says);
  }

  /** Further members of the class ReLU. */
  static Fault member(String what, String member, String finding, String says) {
    return of(what, folder -> folder.edit("ReLU.java", CLASS, CLASS + member), finding, says);
  }

  /** Another head of the class ReLU. */
  static Fault head(String what, String head, String finding, String says) {
    return of(what, folder -> folder.edit("ReLU.java", CLASS, head), finding, says);
  }

  /** The same, and another last line of ReLU.backward. */
  Fault and(String statements) {
    return changed(text -> Folder.replaced(text, BACKWARD, statements + "\n"));
  }

  /** The same, with a further import. */
  Fault imports(String line) {
    return changed(text -> Folder.replaced(text, "\nimport kobai", "\n" + line + "\nimport kobai"));
  }

  /** The same, without a certain text. */
  Fault without(String piece) {
    return changed(text -> Folder.replaced(text, piece, ""));
  }

  private Fault changed(UnaryOperator<String> further) {
    UnaryOperator<Folder> both = folder -> change.apply(folder).change("ReLU.java", further);
    return new Fault(what, both, exercise, status, points, finding, says, file);
  }

  Fault in(String other) {
    return new Fault(what, change, other, status, points, finding, says, file);
  }

  Fault with(Status other) {
    return new Fault(what, change, exercise, other, points, finding, says, file);
  }

  Fault earns(double other) {
    return new Fault(what, change, exercise, status, other, finding, says, file);
  }

  Fault at(String other) {
    return new Fault(what, change, exercise, status, points, finding, says, other);
  }

  Fault nowhere() {
    return at(null);
  }

  @Override
  public String toString() {
    return what;
  }
}
