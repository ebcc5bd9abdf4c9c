package kobai.diagnosis.record;

import java.util.List;

/**
 * The result of an examination.
 *
 * @param diagnoses the mistakes that were found, those of forward first
 * @param measurements what was measured of the gradients
 * @param faults the exceptions by which exams failed through no fault of the student's; there
 *     should be none, and they are for the self-tests alone
 */
public record Examined(
    List<Diagnosis> diagnoses, List<Measurement> measurements, List<RuntimeException> faults) {

  /** The result where nothing was examined, or nothing was found. */
  public static final Examined NONE = new Examined(List.of(), List.of());

  /** Creates an unmodifiable copy. */
  public Examined {
    diagnoses = List.copyOf(diagnoses);
    measurements = List.copyOf(measurements);
    faults = List.copyOf(faults);
  }

  /** Creates the result of an examination in which no exam failed. */
  public Examined(List<Diagnosis> diagnoses, List<Measurement> measurements) {
    this(diagnoses, measurements, List.of());
  }
}
