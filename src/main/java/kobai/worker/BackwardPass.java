package kobai.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.nn.Refusals;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A backward pass during which gradients of a wrong shape were recorded instead of thrown.
 *
 * @param dx what backward returned; null also if it threw something
 * @param thrown what it threw, if it did
 * @param refused the gradients that were refused, by the parameters that refused them
 */
public record BackwardPass(
    @Nullable RealMatrix dx, @Nullable Thrown thrown, Map<Parameter, Thrown> refused) {

  /** A layer that runs elsewhere, where its refusals are recorded. */
  interface Recording {
    BackwardPass record(RealMatrix dout);
  }

  /** Runs the backward pass of a layer. */
  public static BackwardPass of(Layer layer, RealMatrix dout) {
    if (layer instanceof Recording elsewhere) {
      return elsewhere.record(dout);
    }
    try (Refusals refusals = Refusals.record()) {
      return of(() -> layer.backward(dout), () -> summaries(refusals));
    }
  }

  /**
   * Runs a backward pass.
   *
   * @param backward runs it
   * @param refused returns afterwards what was refused
   */
  static BackwardPass of(
      Supplier<@Nullable RealMatrix> backward, Supplier<Map<Parameter, Thrown>> refused) {
    try {
      return new BackwardPass(backward.get(), null, refused.get());
    } catch (OutOfMemoryError e) {
      throw e; // memory must be freed before anything is read
    } catch (Throwable e) { // also errors: a stack overflow is a student's mistake, too
      return new BackwardPass(null, Thrown.of(e), refused.get());
    }
  }

  /** Returns the refusals as summaries, in their order. */
  static Map<Parameter, Thrown> summaries(Refusals refusals) {
    Map<Parameter, Thrown> summaries = new LinkedHashMap<>();
    refusals.noted().forEach((parameter, refusal) -> summaries.put(parameter, Thrown.of(refusal)));
    return summaries;
  }
}
