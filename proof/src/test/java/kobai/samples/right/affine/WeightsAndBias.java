package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** An affine layer as default methods, for whoever has weights, a bias and an input. */
interface WeightsAndBias extends Layer {

  Parameter w();

  Parameter b();

  RealMatrix input();

  @Override
  default List<Parameter> parameters() {
    return List.of(w(), b());
  }

  default RealMatrix output() {
    return addToRows(input().multiply(w().value()), b().value());
  }

  @Override
  default RealMatrix backward(RealMatrix dout) {
    w().setGradient(input().transpose().multiply(dout));
    b().setGradient(sumRows(dout));
    return dout.multiply(w().value().transpose());
  }
}
