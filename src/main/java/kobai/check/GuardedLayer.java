package kobai.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kobai.experiment.Target;
import kobai.finding.BroughtDown;
import kobai.finding.Exited;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.finding.Unusable;
import kobai.finding.WrongShape;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.text.SourceLine;
import kobai.worker.BackwardPass;
import kobai.worker.Thrown;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a layer under check: everything that the layer throws reaches the caller as a {@link
 * FindingError}. Exceptions are read here, once, and never again, because they may be the student's
 * own objects, and getMessage() of such an object may hang or fail.
 */
public final class GuardedLayer implements Layer {
  private static final String CONSTRUCTOR = " (constructor)";

  private final Layer layer;
  private final String name;
  private final CodeLocation origin;

  private GuardedLayer(Layer layer, String name, CodeLocation origin) {
    this.layer = layer;
    this.name = name;
    this.origin = origin;
  }

  /** Code that may throw anything. */
  @FunctionalInterface
  public interface Code<T> {

    T run() throws Throwable;
  }

  /**
   * Makes a layer and guards it, including its constructor; a layer that is guarded already is
   * returned as it is.
   */
  public static GuardedLayer make(String name, CodeLocation origin, Code<? extends Layer> maker) {
    EmergencyMemory.setAside();
    Layer layer = call(name + CONSTRUCTOR, origin, () -> Objects.requireNonNull(maker.run()));
    return layer instanceof GuardedLayer guarded ? guarded : new GuardedLayer(layer, name, origin);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    return call(name + ".forward", origin, () -> layer.forward(x));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return call(name + ".backward", origin, () -> layer.backward(dout));
  }

  /** Runs backward to its end; gradients of a wrong shape do not end it. */
  public Outcome outcome(RealMatrix dout) {
    BackwardPass pass = call(name + ".backward", origin, () -> BackwardPass.of(layer, dout));
    Map<Parameter, FindingError> refused = new LinkedHashMap<>();
    pass.refused().forEach((parameter, thrown) -> refused.put(parameter, error(thrown)));
    Thrown thrown = pass.thrown();
    return new Outcome(pass.dx(), thrown == null ? null : error(thrown), refused);
  }

  /**
   * The outcome of a backward pass.
   *
   * @param dx what it returned
   * @param ended why it ended early, if it did
   * @param refused why gradients could not be set, by their parameters
   */
  public record Outcome(
      @Nullable RealMatrix dx,
      @Nullable FindingError ended,
      Map<Parameter, FindingError> refused) {}

  private FindingError error(Thrown thrown) {
    return error(name + ".backward", origin, thrown);
  }

  @Override
  public List<Parameter> parameters() {
    List<@Nullable Parameter> given =
        call(name + ".parameters", origin, () -> copyOrEmpty(layer.parameters()));
    if (given.contains(null)) {
      throw otherParameters("null");
    }
    return List.copyOf(given);
  }

  /** Returns a copy; if the layer returned null, a list with one null, which the caller refuses. */
  private static List<@Nullable Parameter> copyOrEmpty(@Nullable List<Parameter> parameters) {
    return new ArrayList<>(parameters == null ? Collections.singleton(null) : parameters);
  }

  /** Ends the check unless the parameters have these names and values, in this order. */
  void requireParameters(Map<String, RealMatrix> expected) {
    Map<String, RealMatrix> found = LayerUnderTest.named(parameters());
    if (!List.copyOf(found.keySet()).equals(List.copyOf(expected.keySet()))) {
      throw otherParameters(String.join(", ", found.keySet()));
    }
    found.forEach(
        (name, value) -> {
          if (!value.equals(expected.get(name))) {
            throw otherParameters(name + " ≠ " + name);
          }
        });
  }

  /** Returns the error for parameters that are not those that the layer was made with. */
  FindingError otherParameters(String found) {
    return new FindingError(
        new Unusable(Unusable.Reason.OTHER_PARAMETERS, name, found, at("parameters")));
  }

  /** Returns where the layer's method begins, if that is known. */
  public @Nullable SourceLine at(String method) {
    return origin.method(method);
  }

  String name() {
    return name;
  }

  /**
   * Runs a check of a layer. If something ends the check early, that is the result: a {@link
   * FindingError}, or an exception of a student's own matrix class when it is read, or lack of
   * memory.
   *
   * @param name the name of the layer
   */
  public static Findings findings(String name, Supplier<List<Finding>> question) {
    try {
      return new Findings(call(name, CodeLocation.UNKNOWN, question::get));
    } catch (FindingError e) {
      return new Findings(e.findings());
    }
  }

  /** Runs code that may throw anything; throws nothing but {@link FindingError}s. */
  static <T> T call(String method, CodeLocation origin, Code<? extends T> code) {
    try {
      return code.run();
    } catch (FindingError alreadyFound) {
      throw alreadyFound;
    } catch (Throwable e) { // also errors: a stack overflow is a student's mistake, too
      if (e instanceof OutOfMemoryError) {
        EmergencyMemory.letGo(); // at once: even reading the exception takes memory
      }
      throw error(method, origin, Thrown.of(e));
    }
  }

  private static FindingError error(String method, CodeLocation origin, Thrown thrown) {
    if (thrown.kind() == Thrown.Kind.OUT_OF_MEMORY) {
      origin.outOfMemory();
    }
    return new FindingError(finding(method, origin, thrown));
  }

  private static Finding finding(String method, CodeLocation origin, Thrown thrown) {
    SourceLine line = origin.line(thrown.trace().toArray(new StackTraceElement[0]));
    SourceLine at = line == null ? origin.method(simpleName(method)) : line;
    if (thrown.kind() == Thrown.Kind.NOT_IMPLEMENTED) {
      return new NotStarted(method, at);
    }
    if (thrown.kind() == Thrown.Kind.ENDED) {
      // Some workers report their stack trace when they end.
      return Exited.isIn(thrown.trace()) ? new Exited(line) : new BroughtDown(line);
    }
    if (thrown.kind() == Thrown.Kind.TIMED_OUT) {
      return new TimedOut(line);
    }
    Thrown.WrongShape shape = thrown.shape();
    if (shape != null && Target.parse(shape.what()).isPresent()) { // dW, db: setGradient threw it
      return new WrongShape(shape.what(), shape.rows(), shape.columns(), shape.actual(), at);
    }
    return new Threw(method, thrown.type(), thrown.message(), at, LibraryCall.in(thrown.trace()));
  }

  /** Returns "backward" for "Affine.backward"; for a constructor, the name that javac gives it. */
  private static String simpleName(String method) {
    return method.endsWith(CONSTRUCTOR) ? "<init>" : method.substring(method.lastIndexOf('.') + 1);
  }
}
