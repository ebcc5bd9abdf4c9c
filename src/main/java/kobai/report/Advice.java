package kobai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kobai.diagnosis.Diagnosis;
import kobai.finding.Finding;
import kobai.grading.ExerciseGrade;

/**
 * The mistakes of an exercise in the order in which to report them: those that explain the current
 * finding first, those without a name last.
 *
 * @param diagnoses in that order
 */
public record Advice(List<Diagnosis> diagnoses) {

  /** Returns the mistakes of an exercise, for a reader who looks at this finding. */
  public static Advice on(ExerciseGrade exercise, Finding finding) {
    List<Diagnosis> sorted = new ArrayList<>(exercise.diagnoses());
    sorted.sort(
        Comparator.comparing((Diagnosis d) -> !d.target().equals(finding.about()))
            .thenComparing(d -> !d.named()));
    return new Advice(sorted);
  }
}
