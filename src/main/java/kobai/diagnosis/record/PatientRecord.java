package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.experiment.ParameterSpec;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import org.jspecify.annotations.Nullable;

/**
 * The record of one examination of a patient: the passes, and the mistakes found so far. Whatever
 * an exam finds goes through this record, and {@link Replication} decides what of it is said.
 */
public final class PatientRecord {
  private final Patient patient;
  private final long seed;
  private final Round round;
  private final Exams exams; // of all rounds
  private final @Nullable PassInputs given; // a batch that is known to fail
  private final Map<Target, Hypothesis> readings = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private ForwardFormula formula;
  private Section section = Section.ALONE;

  /**
   * Begins the first examination.
   *
   * @param given the batch of the finding that calls for it, if there is one
   */
  public PatientRecord(Patient patient, long seed, @Nullable PassInputs given) {
    this(patient, seed, Round.FIRST, new Exams(), given);
  }

  private PatientRecord(
      Patient patient, long seed, Round round, Exams exams, @Nullable PassInputs given) {
    this.exams = exams;
    this.patient = patient;
    this.seed = seed;
    this.round = round;
    this.given = given;
    this.formula = patient.spec().formula();
  }

  /** Begins a repetition of this examination, with other numbers and shapes. */
  public PatientRecord again(int number) {
    return new PatientRecord(patient, seed, Round.again(number, claims), exams, null);
  }

  /** Returns whether an earlier round has examined a gradient so that it need not be repeated. */
  public boolean isSettled(Target target) {
    return round.settled().contains(target.displayed());
  }

  /**
   * Returns whether an exam that settles its question may ask it: what it does not answer in one
   * round it does not answer in another.
   */
  public boolean asksOnce(String question, Target target) {
    return exams.asksOnce(question + " " + target.displayed());
  }

  /** Returns whether a claim on a gradient is possible: a repetition only confirms the first. */
  public boolean mayName(Target target) {
    return round() == 0 || round.named().contains(target.displayed());
  }

  /** Returns how often this examination was held before. */
  public int round() {
    return round.number();
  }

  /** Returns the batch that is known to fail, if there is one. */
  public @Nullable Pass given() {
    return given == null ? null : new Pass(formula, given);
  }

  /**
   * Goes through a section, if this round does. What ends it early, for example a student's matrix
   * that cannot be read, does not end the others.
   */
  public void during(Section section, Runnable questions) {
    if (round.sections().contains(section)) {
      this.section = section;
      exams.holdSection(patient.name(), questions);
    }
  }

  /** Returns what holds the exams, each of which may fail without the others. */
  public Exams exams() {
    return exams;
  }

  public Patient patient() {
    return patient;
  }

  /** Changes the formula that backward is compared with; returns the earlier one. */
  public ForwardFormula follow(ForwardFormula formula) {
    ForwardFormula before = this.formula;
    this.formula = formula;
    return before;
  }

  /** Returns whether backward is compared with the known forward formula. */
  public boolean followsTheFormula() {
    return formula == patient.spec().formula();
  }

  /** Starts a separate stream of numbers for a purpose; every round has its own. */
  public SteadyDraw draw(String purpose) {
    String again = round() == 0 ? "" : ".again" + round();
    return new SteadyDraw(seed, patient.name() + ".diagnosis." + purpose + again);
  }

  /** Returns the names of the gradients that the layer must give. */
  List<String> targets() {
    List<String> names = new ArrayList<>(List.of(Target.INPUT.displayed()));
    for (ParameterSpec parameter : patient.spec().parameters()) {
      names.add(Target.of(parameter.name()).displayed());
    }
    return names;
  }

  /** Draws a pass of N rows, D inputs and M outputs. */
  public Pass pass(String purpose, int rows, int inputs, int outputs) {
    return Pass.draw(patient, draw(purpose), rows, inputs, outputs).withFormula(formula);
  }

  /** Draws a pass like another, with the same parameters. */
  public Pass like(Pass model, String purpose, int rows) {
    return pass(purpose, rows, model.inputs(), model.outputs()).withParameters(model.parameters());
  }

  /** Runs a new layer once, after its class has forgotten its static state. */
  public Observation observe(Pass pass) {
    return Instance.fresh(patient, pass).run(pass);
  }

  /** Records how the layer computes a gradient when it is used once. */
  public void read(Target target, Hypothesis reading) {
    readings.put(target, reading);
  }

  /** Returns how the layer computes a gradient when it is used once; null if that is unknown. */
  public @Nullable Hypothesis reading(Target target) {
    return readings.get(target);
  }

  /** Records a mistake in a gradient that one fresh pass shows, if it is not recorded yet. */
  public void found(String id, Target target, Detail... details) {
    found(id, target.displayed(), details);
  }

  /** Records a mistake that one fresh pass shows, if it is not recorded yet. */
  public void found(String id, String target, Detail... details) {
    add(new Claim(section, new Diagnosis(id, target, List.of(details)), 1, 0, false));
  }

  /**
   * Records a mistake in a gradient that predicts the numbers of several fresh passes.
   *
   * @param passes how many
   * @param entries how many numbers
   */
  public void predicted(int passes, int entries, String id, Target target, Detail... details) {
    Diagnosis diagnosis = new Diagnosis(id, target.displayed(), List.of(details));
    add(new Claim(section, diagnosis, passes, entries, false));
  }

  /**
   * Records a mistake whose exam has itself asked fresh passes, of other shapes where the mistake
   * allows, so that no repetition is needed.
   *
   * @param passes how many fresh passes it has predicted, at least {@link Claim#ENOUGH}
   * @param entries how many numbers of them; 0 if it has predicted behaviour
   */
  public void settled(int passes, int entries, String id, Target target, Detail... details) {
    settled(passes, entries, new Diagnosis(id, target.displayed(), List.of(details)));
  }

  public void settled(int passes, int entries, Diagnosis diagnosis) {
    add(new Claim(section, diagnosis, passes, entries, true));
  }

  private void add(Claim claim) {
    if (!has(claim.diagnosis().id(), claim.diagnosis().target())) {
      claims.add(claim);
    }
  }

  /**
   * Records that new layers get a gradient wrong in the given batch.
   *
   * @param right which of its entries are right
   */
  public void failed(Target target, String right) {
    failed.put(target.displayed(), right);
  }

  /** Returns the gradients that are wrong in the given batch, with the entries that are right. */
  public Map<String, String> failed() {
    return failed;
  }

  /** Records what was measured of a gradient, in place of what was measured of it before. */
  public void measured(Measurement measurement) {
    measurements.removeIf(earlier -> earlier.target().equals(measurement.target()));
    measurements.add(measurement);
  }

  public List<Measurement> measurements() {
    return measurements;
  }

  /** Returns whether a mistake was found in a gradient. */
  public boolean has(String id, Target target) {
    return has(id, target.displayed());
  }

  public boolean has(String id, String target) {
    return diagnoses().stream().anyMatch(d -> d.id().equals(id) && d.target().equals(target));
  }

  /** Returns whether any of these mistakes was found, in any target. */
  public boolean has(List<String> ids) {
    return diagnoses().stream().anyMatch(d -> ids.contains(d.id()));
  }

  /** Returns the mistakes in the order in which they were found. */
  public List<Diagnosis> diagnoses() {
    return claims.stream().map(Claim::diagnosis).toList();
  }

  /** Returns the list of the mistakes with their evidence, which exams may put in order. */
  public List<Claim> claims() {
    return claims;
  }
}
