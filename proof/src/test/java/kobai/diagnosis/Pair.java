package kobai.diagnosis;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.Threw;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.Magnitude;
import kobai.samples.Sample;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Two mistakes in one layer: in two of its gradients, or one in forward and one in backward.
 *
 * @param first the mistake in forward, or in the first gradient
 * @param second the mistake in backward, or in the second gradient
 * @param inForward whether the first is in forward
 */
record Pair(Sample first, Sample second, boolean inForward) {

  /** Returns all pairs of one exercise's samples that touch different gradients or methods. */
  static Stream<Pair> all(List<Sample> samples) {
    Stream<Pair> gradients =
        samples.stream()
            .filter(Pair::inOneGradient)
            .flatMap(
                one ->
                    samples.stream()
                        .filter(Pair::inOneGradient)
                        .filter(other -> target(one).compareTo(target(other)) < 0)
                        .map(other -> new Pair(one, other, false)));
    Stream<Pair> methods =
        samples.stream()
            .filter(Pair::inForward)
            .flatMap(
                one ->
                    samples.stream()
                        .filter(other -> !inForward(other))
                        .filter(Pair::inOneGradient)
                        .map(other -> new Pair(one, other, true)));
    return Stream.concat(gradients, methods);
  }

  private static boolean inOneGradient(Sample sample) {
    Set<String> targets = targets(sample);
    boolean shared = sample.names().contains("db:shares-dout"); // each layer gets a dout of its own
    boolean measured = sample.names().stream().anyMatch(MeasuredNames::contain);
    return targets.size() == 1
        && !shared
        && !measured
        && Set.of("dx", "dW", "db").containsAll(targets);
  }

  private static boolean inForward(Sample sample) {
    boolean y = Set.of("y", "forward").containsAll(targets(sample));
    return y && !sample.names().contains("y:overwrites"); // which backward does
  }

  private static Set<String> targets(Sample sample) {
    return new TreeSet<>(sample.names().stream().map(name -> name.split(":")[0]).toList());
  }

  private static String target(Sample sample) {
    return targets(sample).iterator().next();
  }

  /** Returns the names of both. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(first.names());
    names.addAll(second.names());
    return names;
  }

  /**
   * Returns whether one of the two hides the other: it ends backward early, or causes the other's
   * digits or infinities by itself.
   */
  boolean hides() {
    boolean sameInBoth =
        Stream.of("float-precision", "overflow")
            .anyMatch(id -> names().containsAll(Set.of("y:" + id, "dx:" + id)));
    return sameInBoth || stops(first) || stops(second);
  }

  private static boolean stops(Sample sample) {
    return !endings(sample).isEmpty();
  }

  /**
   * Returns the names of the exceptions with which a sample ends. They are also true, but help
   * less.
   */
  Set<String> alternatives() {
    Set<String> names = endings(first);
    names.addAll(endings(second));
    return names;
  }

  private static Set<String> endings(Sample sample) {
    Patient patient = Patients.of(sample);
    Set<String> endings = new TreeSet<>();
    for (int rows : new int[] {4, 2}) {
      Pass pass = Pass.draw(patient, new SteadyDraw(1, "endings"), rows, 3, 2);
      Finding ended = Instance.fresh(patient, pass).run(pass).ended();
      if (ended != null) {
        String id = ended instanceof Threw threw ? ThrownExam.id(threw.exception()) : ended.id();
        endings.add("backward:" + id);
      }
    }
    return endings;
  }

  /** Returns the layer that makes both mistakes. */
  Patient patient() {
    boolean remembers =
        Patients.hasStaticState(first.type()) || Patients.hasStaticState(second.type());
    Supplier<Sample[]> samples =
        () ->
            remembers ? new Sample[] {first.fresh(), second.fresh()} : new Sample[] {first, second};
    Sample[][] current = {samples.get()};
    return Patients.of(
        first.exercise(), values -> layer(current[0], values), () -> current[0] = samples.get());
  }

  private Layer layer(Sample[] samples, RealMatrix[] values) {
    Layer one = samples[0].make(copies(values));
    Layer other = samples[1].make(copies(values));
    return inForward ? new Methods(one, other, values) : new Gradients(one, other, values);
  }

  private static RealMatrix[] copies(RealMatrix[] values) {
    return Stream.of(values).map(RealMatrix::copy).toArray(RealMatrix[]::new);
  }

  @Override
  public String toString() {
    return first + " + " + second.name();
  }

  /** The parameters that both layers share. */
  private abstract static class Both implements Layer {
    final Layer one;
    final Layer other;
    private final List<Parameter> parameters;
    private final Set<RealMatrix> began = Collections.newSetFromMap(new IdentityHashMap<>());

    Both(Layer one, Layer other, RealMatrix[] values) {
      this.one = one;
      this.other = other;
      this.parameters =
          values.length == 0
              ? List.of()
              : List.of(new Parameter("W", values[0]), new Parameter("b", values[1]));
      for (Layer layer : List.of(one, other)) {
        layer.parameters().forEach(parameter -> began.add(parameter.gradient()));
      }
    }

    @Override
    public List<Parameter> parameters() {
      return parameters;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      share(one);
      share(other);
      other.forward(x.copy());
      return one.forward(x);
    }

    private void share(Layer layer) {
      for (int k = 0; k < parameters.size(); k++) {
        if (layer.parameters().get(k).value() != parameters.get(k).value()) {
          layer.parameters().get(k).setValue(parameters.get(k).value());
        }
      }
    }

    /** Takes a gradient over, unless the layer still has the zeros that it began with. */
    final void takeGradient(int k, Layer layer) {
      RealMatrix gradient = layer.parameters().get(k).gradient();
      if (!began.contains(gradient) || Magnitude.largest(gradient) != 0) {
        parameters.get(k).setGradient(gradient);
      }
    }
  }

  /** The forward of one layer, and the backward of the other. */
  private static final class Methods extends Both {
    Methods(Layer one, Layer other, RealMatrix[] values) {
      super(one, other, values);
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      RealMatrix dx = other.backward(dout);
      for (int k = 0; k < parameters().size(); k++) {
        takeGradient(k, other);
      }
      return dx;
    }
  }

  /** Each gradient comes from the layer that has it wrong. */
  private final class Gradients extends Both {
    Gradients(Layer one, Layer other, RealMatrix[] values) {
      super(one, other, values);
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      RealMatrix dx = one.backward(dout.copy());
      for (int k = 0; k < parameters().size(); k++) {
        if (!isOf(second, k)) {
          takeGradient(k, one);
        }
      }
      RealMatrix otherDx = other.backward(dout.copy());
      for (int k = 0; k < parameters().size(); k++) {
        if (isOf(second, k)) {
          takeGradient(k, other);
        }
      }
      return target(second).equals(Target.INPUT.displayed()) ? otherDx : dx;
    }

    private boolean isOf(Sample sample, int k) {
      return target(sample).equals(Target.of(parameters().get(k).name()).displayed());
    }
  }
}
