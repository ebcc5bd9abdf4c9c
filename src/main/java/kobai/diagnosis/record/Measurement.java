package kobai.diagnosis.record;

import java.util.List;
import java.util.Optional;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * All that a backward pass does for one gradient at one x: it was given dout = 0, and then one unit
 * of dout at a time. In both tables a row belongs to an entry of the gradient and a column to an
 * entry of dout; entries are counted row by row.
 *
 * @param target the gradient
 * @param shares the layer's table: the change of each entry of the gradient per unit of dout
 * @param calculus the same table as calculus gives it
 * @param offset the gradient that the layer gives for dout = 0
 * @param curve the slope dx/dout against x; empty unless the layer works entry by entry
 * @param inputs the inputs of the pass
 * @param small a batch with few numbers in which the gradient is wrong, if one was found
 */
public record Measurement(
    Target target,
    RealMatrix shares,
    RealMatrix calculus,
    RealMatrix offset,
    List<CurvePoint> curve,
    PassInputs inputs,
    Optional<PassInputs> small) {

  /** Creates an unmodifiable copy. */
  public Measurement {
    curve = List.copyOf(curve);
  }

  /** Creates a measurement for which no small batch is known. */
  public Measurement(
      Target target,
      RealMatrix shares,
      RealMatrix calculus,
      RealMatrix offset,
      List<CurvePoint> curve,
      PassInputs inputs) {
    this(target, shares, calculus, offset, curve, inputs, Optional.empty());
  }

  /** Returns a copy with a small batch in which the gradient is wrong. */
  public Measurement with(Optional<PassInputs> small) {
    return new Measurement(target, shares, calculus, offset, curve, inputs, small);
  }
}
