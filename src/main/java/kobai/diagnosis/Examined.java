package kobai.diagnosis;

import java.util.List;

/**
 * The result of an examination.
 *
 * @param diagnoses the mistakes that were found, those of forward first
 * @param measurements what was measured of the gradients
 */
public record Examined(List<Diagnosis> diagnoses, List<Measurement> measurements) {

  /** The result where nothing was examined, or nothing was found. */
  public static final Examined NONE = new Examined(List.of(), List.of());

  /** Creates an unmodifiable copy. */
  public Examined {
    diagnoses = List.copyOf(diagnoses);
    measurements = List.copyOf(measurements);
  }
}
