package kobai.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.GradientMethod;
import kobai.numeric.NumericalGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Checks a layer's backward pass against numerical gradients of its forward pass.
 *
 * <pre>{@code
 * GradientCheck.of(() -> new Tanh()).input(5, 4).assertRight();
 * }</pre>
 *
 * <p>The scalar that is differentiated is L = Σ dout ⊙ y with a random dout of both signs: its
 * gradient with respect to x is what {@code backward(dout)} must return, and its gradient with
 * respect to W what {@code backward} must set. Every entry has an error bar of its own ({@link
 * kobai.numeric.NumericalGradient}), so there is no tolerance to choose.
 *
 * <p>Inputs are drawn from a seed. Where the numerical gradient is too coarse to tell (on a corner
 * of the function, say), other inputs are drawn.
 */
public final class GradientCheck {
  private static final int DRAWS = 4;

  private final Supplier<? extends Layer> maker;
  private String name = "layer";
  private @Nullable ForwardFormula known;
  private final Map<String, RealMatrix> start = new LinkedHashMap<>();
  private final InputChoice inputs = new InputChoice();
  private long seed = 1;
  private GradientMethod method = NumericalGradient::of;

  private GradientCheck(Supplier<? extends Layer> maker) {
    this.maker = maker;
  }

  /**
   * Begins a check.
   *
   * @param maker gives a new layer each time, always with the same parameters
   */
  public static GradientCheck of(Supplier<? extends Layer> maker) {
    return new GradientCheck(maker);
  }

  /**
   * Begins a check of a layer whose forward is known.
   *
   * @param spec what it must be
   * @param source where it comes from
   * @param values what it is made with, by name
   */
  public static GradientCheck of(
      LayerSpec spec, LayerSource source, Map<String, RealMatrix> values) {
    RealMatrix[] given = values.values().toArray(RealMatrix[]::new);
    return of(() -> source.layer(spec.name(), given))
        .named(spec.name())
        .knownForward(spec.formula(), LayerSpec.parameters(values));
  }

  /** Says what messages call the layer. */
  public GradientCheck named(String name) {
    this.name = name;
    return this;
  }

  /**
   * Says what forward must compute. Without it the layer's own forward is taken for true.
   *
   * @param formula the forward formula
   * @param parameters what the layer is made with; their values are copied
   */
  public GradientCheck knownForward(ForwardFormula formula, Parameter... parameters) {
    known = formula;
    List.of(parameters).forEach(p -> start.put(p.name(), p.value().copy()));
    return this;
  }

  /** Asks for random inputs of this shape; 5×4 unless said otherwise. */
  public GradientCheck input(int rows, int columns) {
    inputs.shape(rows, columns);
    return this;
  }

  /** Asks for this input, N×D. */
  public GradientCheck input(RealMatrix x) {
    inputs.x(x);
    return this;
  }

  /** Asks for this dout, N×M; random unless said otherwise. */
  public GradientCheck dout(RealMatrix dout) {
    inputs.dout(dout);
    return this;
  }

  /**
   * Chooses how numerical gradients are found; entry by entry unless said otherwise. For layers
   * with many entries: {@code by(StructuredGradient::of)}, which is as exact and verifies its
   * shortcuts.
   */
  public GradientCheck by(GradientMethod method) {
    this.method = method;
    return this;
  }

  /** Chooses the random numbers. */
  public GradientCheck seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Compares one gradient.
   *
   * @param target "dx", or "d" and the name of a parameter
   * @throws IllegalArgumentException if it is the name of no gradient
   */
  public Findings gradient(String target) {
    Target meant =
        Target.parse(target)
            .orElseThrow(() -> new IllegalArgumentException(target + " is no gradient"));
    return compare(probe -> List.of(meant));
  }

  /** Compares every gradient: dx first, then the parameters' in their order. */
  public Findings gradients() {
    return compare(Probe::targets);
  }

  /** Checks that x, dout and the parameters are left alone. */
  public Findings arguments() {
    Draw draw = draw("arguments");
    RealMatrix x = inputs.x(draw);
    return answer(() -> ArgumentsCheck.of(subject(), x, dout(draw, x)));
  }

  /** Checks that every gradient is linear in dout. */
  public Findings linearity() {
    return answer(
        () -> {
          Draw draw = draw("linearity");
          RealMatrix x = inputs.x(draw);
          RealMatrix a = dout(draw, x);
          RealMatrix b = draw.matrix(a.getRowDimension(), a.getColumnDimension());
          return LinearityCheck.of(subject(), x, a, b);
        });
  }

  /**
   * Checks that every gradient moves evenly when x and the parameters move by a hair. For a single
   * layer of ordinary slope: where large terms cancel, as in a saturated network, formulas jitter
   * too.
   */
  public Findings steadiness() {
    // The same numbers as for linearity: what a layer remembers is not to blame here either.
    Draw draw = draw("linearity");
    RealMatrix x = inputs.random(draw); // not a given one, which may be on a corner
    return answer(() -> SteadinessCheck.of(subject(), draw, x, dout(draw, x)));
  }

  /** Checks that gradients stay right when the layer is used again, and beside others. */
  public Findings reuse() {
    return answer(() -> ReuseCheck.of(subject(), draw("reuse"), inputs.rows(), inputs.columns()));
  }

  /**
   * Checks the slope that the layer takes where its function has a corner at 0, and the gradients
   * close to it.
   *
   * @param slope the course's choice
   */
  public Findings slopeAtZero(double slope) {
    return answer(
        () -> KinkCheck.of(subject(), draw("kink"), inputs.rows(), inputs.columns(), slope));
  }

  /** Asks everything but {@link #steadiness} and {@link #slopeAtZero}. */
  public Findings all() {
    List<Finding> findings = new ArrayList<>(gradients().all());
    if (new Findings(findings).right()) { // the promises say little about wrong gradients
      findings.addAll(arguments().all());
      findings.addAll(reuse().all());
      findings.addAll(linearity().all());
    }
    return new Findings(findings);
  }

  /**
   * Passes if everything is right; for tests.
   *
   * @throws FindingError if something is wrong
   */
  public void assertRight() {
    all().assertRight();
  }

  private Findings compare(Function<Probe, List<Target>> targets) {
    return answer(
        () -> {
          List<Finding> findings = List.of();
          for (int n = 0; n < DRAWS; n++) {
            LayerUnderTest subject = subject();
            Draw draw = draw("gradients" + n);
            RealMatrix x = inputs.x(draw);
            GuardedLayer layer = subject.make();
            Probe probe = subject.run(layer, x, dout(draw, x));
            findings = AgreementCheck.of(subject, layer, probe, targets.apply(probe));
            if (inputs.isFixed() || new Findings(findings).with(Verdict.CANNOT_TELL).isEmpty()) {
              break;
            }
          }
          return findings;
        });
  }

  private Findings answer(Supplier<List<Finding>> question) {
    return GuardedLayer.findings(name, question);
  }

  private LayerUnderTest subject() {
    return new LayerUnderTest(maker, name, known, start, method);
  }

  private Draw draw(String purpose) {
    return new Draw(seed, name + "." + purpose);
  }

  private RealMatrix dout(Draw draw, RealMatrix x) {
    return inputs.dout(draw, () -> subject().output(x));
  }
}
