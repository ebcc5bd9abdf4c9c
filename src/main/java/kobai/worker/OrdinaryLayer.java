package kobai.worker;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** A student's layer whose results are all ordinary matrices. */
final class OrdinaryLayer implements Layer {
  private final Layer layer;
  private final OrdinaryMatrices matrices;
  private List<Parameter> parameters = List.of(); // as the layer last gave them

  OrdinaryLayer(Layer layer, OrdinaryMatrices matrices) {
    this.layer = layer;
    this.matrices = matrices;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    return after(layer.forward(x));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return after(layer.backward(dout));
  }

  @SuppressWarnings("NullAway") // a student's layer may return null, and the grader checks it
  private RealMatrix after(@Nullable RealMatrix result) {
    matrices.update();
    parameters.forEach(this::replace);
    return result == null ? null : matrices.of(result);
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> given = layer.parameters();
    matrices.update();
    if (given != null) {
      parameters = given.stream().filter(p -> p != null).toList();
      parameters.forEach(this::replace);
    }
    return given;
  }

  private void replace(Parameter p) {
    if (!OrdinaryMatrices.isOrdinary(p.value())) {
      p.setValue(matrices.of(p.value()));
    }
    if (!OrdinaryMatrices.isOrdinary(p.gradient())) {
      p.setGradient(matrices.of(p.gradient()));
    }
  }
}
