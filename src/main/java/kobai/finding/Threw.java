package kobai.finding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The layer's code threw an exception or an error. Only its texts are kept: the object may be the
 * student's own, and calling it later could do anything.
 *
 * @param method the method that was called, for example "Affine.backward"
 * @param exception the simple name of its class
 * @param message its message, shortened; empty if it had none
 * @param at the line of the layer's code that threw it, if that is known
 * @param call the operation on matrices that it came from, "multiply"; empty if from none
 */
public record Threw(
    String method, String exception, String message, @Nullable SourceLine at, String call)
    implements Finding {

  /** What operations on matrices throw. */
  private static final Set<String> OF_MATRICES =
      Set.of(
          "DimensionMismatchException",
          "MatrixDimensionMismatchException",
          "NonSquareMatrixException",
          "OutOfRangeException",
          "ShapeMismatch");

  /** What stands in front of the names of types that students know without it. */
  private static final Pattern PACKAGES =
      Pattern.compile(
          "\\b(org\\.apache\\.commons\\.math3\\.\\w+|java\\.(lang|util)|kobai\\.nn|layers)\\.(?=[A-Z])");

  /** Reports something that did not come from the library of matrices. */
  public Threw(String method, String exception, String message, @Nullable SourceLine at) {
    this(method, exception, message, at, "");
  }

  /** Returns the method that was called: "backward"; for a constructor, the class. */
  @Override
  public String about() {
    return method.replaceAll(".*\\.| .*", "");
  }

  @Override
  public String id() {
    return "threw";
  }

  @Override
  public boolean aboutMatrices() {
    return OF_MATRICES.contains(exception);
  }

  @Override
  public Object[] words() {
    return new Object[] {method, exception};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    String brief = PACKAGES.matcher(message).replaceAll("");
    return message.isEmpty() ? List.of() : List.of(texts.fact("message", brief));
  }

  @Override
  public Explanation explain(Texts texts) {
    String next = texts.text("finding.threw.next", words());
    return new Explanation(
        texts.text("finding.threw.headline", words()),
        facts(texts),
        texts.textOr("exception." + exception + ".next", next));
  }
}
