package kobai.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.record.Diagnosis;
import kobai.finding.Finding;

/**
 * A finding with the mistakes that may cause it.
 *
 * @param finding the finding
 * @param diagnoses the mistakes of the exercise in the order in which to report them: those that
 *     explain the finding first; an unknown one only after those that may be behind it
 */
public record Explained(Finding finding, List<Diagnosis> diagnoses) {

  /** Creates a copy with the diagnoses in that order. */
  public Explained {
    List<Diagnosis> sorted = new ArrayList<>(diagnoses);
    sorted.sort(Comparator.comparing(diagnosis -> rank(diagnosis, finding)));
    diagnoses = List.copyOf(sorted);
  }

  private static int rank(Diagnosis diagnosis, Finding finding) {
    if (diagnosis.isBehind(finding)) {
      return 1; // after the sizes that met
    }
    if (diagnosis.explains(finding)) {
      return diagnosis.named() ? 0 : 3;
    }
    return diagnosis.spoils() ? 2 : diagnosis.named() ? 4 : 5;
  }

  /** Returns the mistake to report first, if one has a name. */
  public Optional<Diagnosis> named() {
    return diagnoses.stream()
        .filter(Diagnosis::named)
        .findFirst()
        .or(() -> diagnoses.stream().findFirst());
  }
}
