package kobai.check.large;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kobai.check.Draw;
import kobai.check.GuardedLayer;
import kobai.check.LayerUnderTest;
import kobai.experiment.Probe;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.Layer;
import kobai.numeric.NumericalGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Checks a backward pass that is too large to be probed entry by entry: for example a whole
 * network, from its input to its loss. Its number of forward passes does not depend on the number
 * of parameters.
 *
 * <pre>{@code
 * DirectionalCheck.of(() -> network()).input(100, 784).assertRight();
 * }</pre>
 *
 * <p>All entries of x and of the parameters move together, in two random directions s. The slope of
 * L = Σ dout ⊙ y must then be Σ s ⊙ gradient; 17 forward passes give both slopes, with error bars.
 * If they disagree, the check tries halves of the entries, and halves of these, down to single
 * entries, which it reports with their own error bars.
 *
 * <p>How wrong can a gradient be and still pass? If its worst entry is off by e, one direction
 * misses that with a probability of at most τ/(e·s₁), where τ is the tolerance of the comparison
 * (the error bar, and room for the rounding of the sum) and s₁ = √(1/n) is the largest possible
 * entry of s ({@link kobai.numeric.large.Direction}). Two directions miss it with the square of
 * that probability. For n = 10⁶ entries and τ = 10⁻¹¹, an error of 10⁻⁴ is missed once in 10⁸
 * checks.
 */
public final class DirectionalCheck {
  private final Supplier<? extends Layer> maker;
  private String name = "layer";
  private int rows = 5;
  private int columns = 4;
  private @Nullable RealMatrix x;
  private long seed = 1;

  private DirectionalCheck(Supplier<? extends Layer> maker) {
    this.maker = maker;
  }

  /**
   * Begins a check.
   *
   * @param maker gives a new layer each time, always with the same parameters
   */
  public static DirectionalCheck of(Supplier<? extends Layer> maker) {
    return new DirectionalCheck(maker);
  }

  /** Sets the name of the layer in messages. */
  public DirectionalCheck named(String name) {
    this.name = name;
    return this;
  }

  /** Uses a random input of this shape; the default is 5×4. */
  public DirectionalCheck input(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.x = null;
    return this;
  }

  /** Uses this input, N×D. */
  public DirectionalCheck input(RealMatrix x) {
    input(x.getRowDimension(), x.getColumnDimension());
    this.x = x.copy();
    return this;
  }

  /** Sets the seed of the random numbers. */
  public DirectionalCheck seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Compares every gradient with slopes.
   *
   * @return one finding if all is right or the check cannot decide; otherwise a {@link
   *     WrongGradient} for every gradient with wrong entries
   */
  public Findings gradients() {
    return GuardedLayer.findings(name, this::compare);
  }

  /**
   * Passes if every gradient is right; for tests.
   *
   * @throws FindingError if something is wrong
   */
  public void assertRight() {
    gradients().assertRight();
  }

  private List<Finding> compare() {
    LayerUnderTest subject = new LayerUnderTest(maker, name, null, Map.of(), NumericalGradient::of);
    Draw draw = new Draw(seed, name + ".directional");
    RealMatrix x = this.x == null ? draw.matrix(rows, columns) : this.x;
    GuardedLayer layer = subject.make();
    RealMatrix y = subject.forwardOnce(layer, x);
    RealMatrix dout = draw.matrix(y.getRowDimension(), y.getColumnDimension());
    Probe probe = subject.backward(layer, x, dout, y);
    subject.requireUsable(layer, probe);
    DirectionalSearch search = new DirectionalSearch(layer, probe, draw);
    if (search.verdict() != Verdict.RIGHT) {
      subject.forward(subject.make(), x); // ends the check if forward is not the same each time
    }
    return search.findings();
  }
}
