package kobai.diagnosis;

import java.util.List;
import java.util.function.Consumer;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** An affine layer whose backward does what a test wants. */
public final class ScriptedAffine implements Layer {
  public final Parameter w;
  public final Parameter b;
  private final Consumer<ScriptedAffine> then;
  public @Nullable RealMatrix x;
  public @Nullable RealMatrix dout;
  public @Nullable RealMatrix dx = MatrixUtils.createRealMatrix(1, 1);

  ScriptedAffine(RealMatrix w, RealMatrix b, Consumer<ScriptedAffine> then) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
    this.then = then;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return x.multiply(w.value());
  }

  @Override
  public @Nullable RealMatrix backward(RealMatrix dout) {
    this.dout = dout;
    then.accept(this);
    return dx;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  public static Patient patient(Consumer<ScriptedAffine> then) {
    return Patients.of(
        "Affine", values -> new ScriptedAffine(values[0], values[1], then), () -> {});
  }

  /** Runs such a layer once. */
  public static Observation once(Consumer<ScriptedAffine> then) {
    Patient patient = patient(then);
    Pass pass = Passes.of(patient);
    return Instance.fresh(patient, pass).run(pass);
  }
}
