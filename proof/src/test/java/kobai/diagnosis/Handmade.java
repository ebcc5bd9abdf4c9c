package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import kobai.diagnosis.pass.Patient;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer without parameters whose forward and backward a test defines. */
public final class Handmade implements Layer {
  private final UnaryOperator<RealMatrix> forward;
  private final BinaryOperator<RealMatrix> backward;
  private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

  /**
   * Creates a layer.
   *
   * @param forward y of x
   * @param backward dx of x and dout
   */
  public Handmade(UnaryOperator<RealMatrix> forward, BinaryOperator<RealMatrix> backward) {
    this.forward = forward;
    this.backward = backward;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x.copy();
    return forward.apply(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return backward.apply(x, dout);
  }

  /** A sigmoid layer with this backward, as a patient. */
  public static Patient sigmoid(BinaryOperator<RealMatrix> backward) {
    return sigmoid(Handmade::sigmoid, backward);
  }

  /** A sigmoid layer with this forward and this backward, as a patient. */
  public static Patient sigmoid(
      UnaryOperator<RealMatrix> forward, BinaryOperator<RealMatrix> backward) {
    return Patients.of("Sigmoid", values -> new Handmade(forward, backward), () -> {});
  }

  /** The right forward pass of a sigmoid. */
  public static RealMatrix sigmoid(RealMatrix x) {
    return Formulas.sigmoid(x, List.of());
  }

  /** The right backward pass of a sigmoid. */
  public static RealMatrix slope(RealMatrix x, RealMatrix dout) {
    return hadamard(dout, map(sigmoid(x), y -> y * (1 - y)));
  }
}
