package kobai.diagnosis;

import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.samples.Samples;

/** Passes of five rows, and layers that run them once. */
public final class Passes {
  public static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));

  /** A pass of a sigmoid layer. */
  public static final Pass PASS = of(SIGMOID);

  private Passes() {}

  public static Pass of(Patient patient) {
    return Pass.draw(patient, new SteadyDraw(1, "instance"), 5, 4, 3);
  }

  /** Runs a sigmoid layer once, with {@link #PASS}. */
  public static Observation sigmoidOnce(Patient patient) {
    return Instance.fresh(patient, PASS).run(PASS);
  }
}
