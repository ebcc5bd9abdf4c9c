package kobai.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.check.Draw;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import org.jspecify.annotations.Nullable;

/** The record of a patient's examination: the passes, and the mistakes found so far. */
final class PatientRecord {
  private final Patient patient;
  private final long seed;
  private final Map<Target, Hypothesis> readings = new LinkedHashMap<>();
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private ForwardFormula formula;

  PatientRecord(Patient patient, long seed) {
    this.patient = patient;
    this.seed = seed;
    this.formula = patient.spec().formula();
  }

  Patient patient() {
    return patient;
  }

  /**
   * Changes the formula that backward is compared with, for example to what the layer's forward
   * really computes; returns the earlier formula.
   */
  ForwardFormula follow(ForwardFormula formula) {
    ForwardFormula before = this.formula;
    this.formula = formula;
    return before;
  }

  /** Returns whether backward is compared with the known forward formula. */
  boolean followsTheFormula() {
    return formula == patient.spec().formula();
  }

  /** Starts a separate stream of random numbers for a purpose. */
  Draw draw(String purpose) {
    return new Draw(seed, patient.name() + ".diagnosis." + purpose);
  }

  /** Draws a pass of N rows, D inputs and M outputs. */
  Pass pass(String purpose, int rows, int inputs, int outputs) {
    return Pass.draw(patient, draw(purpose), rows, inputs, outputs).withFormula(formula);
  }

  /** Draws a pass like another, with the same parameters. */
  Pass like(Pass model, String purpose, int rows) {
    return pass(purpose, rows, model.inputs(), model.outputs()).withParameters(model.parameters());
  }

  /** Runs a new layer once, after its class has forgotten its static state. */
  Observation observe(Pass pass) {
    return Instance.fresh(patient, pass).run(pass);
  }

  /** Records how the layer computes a gradient when it is used once. */
  void read(Target target, Hypothesis reading) {
    readings.put(target, reading);
  }

  /** Returns how the layer computes a gradient when it is used once; null if that is unknown. */
  @Nullable Hypothesis reading(Target target) {
    return readings.get(target);
  }

  /** Records a mistake in a gradient, if it is not recorded yet. */
  void found(String id, Target target, Detail... details) {
    found(id, target.displayed(), details);
  }

  /** Records a mistake, if it is not recorded yet. */
  void found(String id, String target, Detail... details) {
    if (!has(id, target)) {
      diagnoses.add(new Diagnosis(id, target, List.of(details)));
    }
  }

  /** Returns whether a mistake was found in a gradient. */
  boolean has(String id, Target target) {
    return has(id, target.displayed());
  }

  boolean has(String id, String target) {
    return diagnoses.stream().anyMatch(d -> d.id().equals(id) && d.target().equals(target));
  }

  /** Returns whether any of these mistakes was found, in any target. */
  boolean has(List<String> ids) {
    return diagnoses.stream().anyMatch(d -> ids.contains(d.id()));
  }

  /** Returns the mistakes in the order in which they were found. */
  List<Diagnosis> diagnoses() {
    return List.copyOf(diagnoses);
  }
}
