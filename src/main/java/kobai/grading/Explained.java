package kobai.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.Diagnosis;
import kobai.finding.Finding;

/**
 * What was found, with the mistakes that may be behind it.
 *
 * @param finding what was found
 * @param diagnoses the mistakes of the exercise in the order in which to speak of them: those that
 *     explain the finding first, those without a name last
 */
public record Explained(Finding finding, List<Diagnosis> diagnoses) {

  /** Creates a copy in that order. */
  public Explained {
    List<Diagnosis> sorted = new ArrayList<>(diagnoses);
    sorted.sort(
        Comparator.comparing((Diagnosis d) -> !d.explains(finding)).thenComparing(d -> !d.named()));
    diagnoses = List.copyOf(sorted);
  }

  /** Returns the mistake to speak of first: one with a name rather than one without. */
  public Optional<Diagnosis> named() {
    return diagnoses.stream()
        .filter(Diagnosis::named)
        .findFirst()
        .or(() -> diagnoses.stream().findFirst());
  }
}
