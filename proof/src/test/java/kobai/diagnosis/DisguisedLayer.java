package kobai.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer that gives the numerical gradients of its forward pass in a disguise. */
public record DisguisedLayer(
    LayerSpec spec, List<Parameter> parameters, GradientDisguise as, RealMatrix[] x)
    implements Layer {

  /** Returns a new layer of an exercise, with these values of its parameters. */
  public static Layer of(String exercise, GradientDisguise disguise, RealMatrix... values) {
    LayerSpec spec = KnownLayers.named(exercise);
    return new DisguisedLayer(
        spec, List.of(LayerSpec.parameters(spec.named(values))), disguise, new RealMatrix[1]);
  }

  static Patient patient(String exercise, GradientDisguise disguise) {
    return Patients.of(exercise, values -> of(exercise, disguise, values), () -> {});
  }

  private Map<String, RealMatrix> values() {
    Map<String, RealMatrix> values = new LinkedHashMap<>();
    parameters.forEach(p -> values.put(p.name(), p.value()));
    return values;
  }

  @Override
  public RealMatrix forward(RealMatrix input) {
    x[0] = input.copy();
    return spec.formula().apply(input, List.copyOf(values().values()));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    Pass pass = new Pass(spec.formula(), new PassInputs(x[0], dout.copy(), values()));
    for (Parameter p : parameters) {
      Target target = Target.of(p.name());
      p.setGradient(as.of(pass.gradient(target), pass, target));
    }
    return as.of(pass.gradient(Target.INPUT), pass, Target.INPUT);
  }
}
