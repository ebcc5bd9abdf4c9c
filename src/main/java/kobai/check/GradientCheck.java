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
import kobai.finding.NotAsked;
import kobai.finding.NotAsked.Question;
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
 * respect to W what {@code backward} must set. Every entry has its own error bar ({@link
 * NumericalGradient}), so there is no tolerance to choose.
 *
 * <p>Inputs are drawn from a seed, and drawn again if the numerical gradient cannot decide.
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
   * @param spec its specification
   * @param source where it comes from
   * @param values its parameter values, by name
   */
  public static GradientCheck of(
      LayerSpec spec, LayerSource source, Map<String, RealMatrix> values) {
    RealMatrix[] given = values.values().toArray(RealMatrix[]::new);
    return of(() -> source.layer(spec.name(), given))
        .named(spec.name())
        .knownForward(spec.formula(), LayerSpec.parameters(values));
  }

  /** Sets the name of the layer in messages. */
  public GradientCheck named(String name) {
    this.name = name;
    return this;
  }

  /**
   * Sets the formula that forward must compute. Without one, the layer's own forward counts as
   * right.
   *
   * @param formula the forward formula
   * @param parameters the layer's initial parameters; their values are copied
   */
  public GradientCheck knownForward(ForwardFormula formula, Parameter... parameters) {
    known = formula;
    List.of(parameters).forEach(p -> start.put(p.name(), p.value().copy()));
    return this;
  }

  /** Uses random inputs of this shape; the default is 5×4. */
  public GradientCheck input(int rows, int columns) {
    inputs.shape(rows, columns);
    return this;
  }

  /** Uses this input, N×D; a question that needs another kind is left out ({@link NotAsked}). */
  public GradientCheck input(RealMatrix x) {
    inputs.x(x);
    return this;
  }

  /** Uses this dout, N×M; the default is random. */
  public GradientCheck dout(RealMatrix dout) {
    inputs.dout(dout);
    return this;
  }

  /**
   * Chooses the method of numerical gradients; the default goes entry by entry. For layers with
   * many entries, use {@code by(StructuredGradient::of)}, which is as exact and verifies its
   * shortcuts.
   */
  public GradientCheck by(GradientMethod method) {
    this.method = method;
    return this;
  }

  /** Sets the seed of the random numbers. */
  public GradientCheck seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Compares one gradient.
   *
   * @param target "dx", or "d" and the name of a parameter
   * @throws IllegalArgumentException if no gradient has this name
   */
  public Findings gradient(String target) {
    Target meant =
        Target.parse(target)
            .orElseThrow(() -> new IllegalArgumentException(target + " is no gradient"));
    return compare(probe -> List.of(meant));
  }

  /** Compares every gradient: dx first, then those of the parameters in their order. */
  public Findings gradients() {
    return compare(Probe::targets);
  }

  /** Checks that the layer does not change x, dout and the parameters. */
  public Findings arguments() {
    return answer(() -> ArgumentsCheck.of(subject(), pass(0)));
  }

  /** Checks that every gradient is linear in dout. */
  public Findings linearity() {
    return answer(() -> LinearityCheck.of(subject(), pass(0), strata("linearity")));
  }

  /**
   * Checks that every gradient changes smoothly when x and the parameters change very slightly.
   * This check is for a single layer with an ordinary slope: where large terms cancel, as in a
   * saturated network, right formulas jitter too.
   */
  public Findings steadiness() {
    if (inputs.isFixed()) { // a given x may be at a corner, or where large terms cancel
      return notAsked(Question.STEADINESS);
    }
    Draw draw = new Draw(seed, name + ".steadiness");
    return answer(() -> SteadinessCheck.of(subject(), draw, pass(0)));
  }

  /** Checks that gradients stay right when the layer is used again, and together with others. */
  public Findings reuse() {
    return answer(() -> ReuseCheck.of(subject(), pass(0), strata("reuse")));
  }

  /**
   * Checks which slope the layer uses at 0 if its function has a corner there, and the gradients
   * close to the corner.
   *
   * @param slope the slope that the course has chosen
   */
  public Findings slopeAtZero(double slope) {
    if (inputs.isFixed()) {
      return notAsked(Question.SLOPE_AT_ZERO);
    }
    return answer(
        () -> KinkCheck.of(subject(), strata("kink"), inputs.rows(), inputs.columns(), slope));
  }

  /** Runs every check except {@link #steadiness} and {@link #slopeAtZero}. */
  public Findings all() {
    List<Finding> findings = new ArrayList<>(gradients().all());
    if (new Findings(findings).right()) { // with wrong gradients, the promises mean little
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
            PlainPass pass = pass(n);
            GuardedLayer layer = subject.make();
            PartialPass partial = PartialPass.run(subject, layer, pass.x(), pass.dout());
            findings = AgreementCheck.of(subject, layer, partial, targets.apply(partial.probe()));
            if (inputs.isFixed() || new Findings(findings).with(Verdict.CANNOT_TELL).isEmpty()) {
              break;
            }
          }
          return findings;
        });
  }

  private static Findings notAsked(Question question) {
    return new Findings(List.of(new NotAsked(question)));
  }

  private Findings answer(Supplier<List<Finding>> question) {
    return GuardedLayer.findings(name, question);
  }

  private LayerUnderTest subject() {
    return new LayerUnderTest(maker, name, known, start, method);
  }

  private PlainPass pass(int n) {
    return inputs.pass(strata("pass" + n), x -> subject().output(x));
  }

  private Strata strata(String purpose) {
    return new Strata(seed, name + "." + purpose);
  }
}
