package kobai.check;

import java.util.List;
import java.util.Objects;
import kobai.nn.Layer;
import kobai.nn.NotImplemented;
import kobai.nn.Parameter;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a layer under check and everybody who calls it: whatever the layer throws comes
 * out as a {@link FindingError}. Exceptions are read here, once, and never again: they are the
 * layer's own objects, and asking one for its message may hang or fail.
 */
public final class GuardedLayer implements Layer {
  private static final int LONGEST_MESSAGE = 200;

  private final Layer layer;
  private final String name;
  private final Origin origin;

  private GuardedLayer(Layer layer, String name, Origin origin) {
    this.layer = layer;
    this.name = name;
    this.origin = origin;
  }

  /** Something that may throw anything. */
  @FunctionalInterface
  public interface Code<T> {

    /** Runs the code. */
    T run() throws Throwable;
  }

  /**
   * Makes a layer, guarded from its constructor on; a layer that is guarded already stays as it is.
   */
  public static GuardedLayer make(String name, Origin origin, Code<? extends Layer> maker) {
    Layer layer = call(name + " (constructor)", origin, () -> Objects.requireNonNull(maker.run()));
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

  @Override
  public List<Parameter> parameters() {
    return call(name + ".parameters", origin, () -> List.copyOf(layer.parameters()));
  }

  /** Returns where the layer's method begins, if that is known. */
  @Nullable SourceLine at(String method) {
    return origin.method(method);
  }

  /** Returns the name of the layer. */
  String name() {
    return name;
  }

  private static <T> T call(String method, Origin origin, Code<? extends T> code) {
    try {
      return code.run();
    } catch (FindingError alreadyFound) {
      throw alreadyFound;
    } catch (OutOfMemoryError e) {
      origin.outOfMemory();
      throw new FindingError(finding(method, origin, e));
    } catch (Throwable e) { // errors too: a stack overflow is a student's mistake like any other
      throw new FindingError(finding(method, origin, e));
    }
  }

  private static Finding finding(String method, Origin origin, Throwable e) {
    SourceLine at = origin.line(e.getStackTrace());
    if (e instanceof NotImplemented) {
      return new NotStarted(method, at);
    }
    if (e instanceof ShapeMismatch s) {
      return new WrongShape(s.what(), s.rows(), s.columns(), s.actual(), at);
    }
    if (e instanceof ExceptionInInitializerError && e.getCause() != null) {
      return finding(method, origin, e.getCause());
    }
    return new Threw(method, e.getClass().getSimpleName(), message(e), at);
  }

  private static String message(Throwable e) {
    try {
      String message = e.getMessage();
      String oneLine = message == null ? "" : message.replaceAll("\\p{Cntrl}+", " ").strip();
      return oneLine.length() <= LONGEST_MESSAGE
          ? oneLine
          : oneLine.substring(0, LONGEST_MESSAGE) + "…";
    } catch (Throwable broken) {
      return "";
    }
  }
}
