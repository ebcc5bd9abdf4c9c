package kobai.samples.right.affine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the parameters and the input of the layers that extend it. */
abstract class LearningLayer implements Layer {

  private final List<Parameter> learnt = new ArrayList<>();
  private RealMatrix x; // N×D

  final Parameter learns(String name, RealMatrix start) {
    Parameter p = new Parameter(name, start);
    learnt.add(p);
    return p;
  }

  @Override
  public final List<Parameter> parameters() {
    return Collections.unmodifiableList(learnt);
  }

  @Override
  public final RealMatrix forward(RealMatrix x) {
    this.x = x;
    return compute(x);
  }

  @Override
  public final RealMatrix backward(RealMatrix dout) {
    return differentiate(x, dout);
  }

  abstract RealMatrix compute(RealMatrix x);

  abstract RealMatrix differentiate(RealMatrix x, RealMatrix dout);
}
