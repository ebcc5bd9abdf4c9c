package kobai.diagnosis;

import kobai.samples.Samples;

/** Passes of five rows, and layers that run them once. */
final class Passes {
  static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));

  /** A pass of a sigmoid layer. */
  static final Pass PASS = of(SIGMOID);

  private Passes() {}

  static Pass of(Patient patient) {
    return Pass.draw(patient, new SteadyDraw(1, "instance"), 5, 4, 3);
  }

  /** Runs a sigmoid layer once, with {@link #PASS}. */
  static Observation sigmoidOnce(Patient patient) {
    return Instance.fresh(patient, PASS).run(PASS);
  }
}
