package kobai.hint;

import java.util.Optional;
import kobai.diagnosis.Diagnosis;
import kobai.finding.Finding;
import kobai.grading.ExerciseGrade;
import kobai.report.Advice;
import kobai.text.Explanation;
import kobai.text.Texts;

/**
 * The first problem in an exercise that does not pass.
 *
 * @param finding the finding of the first check that does not pass
 * @param diagnosis the mistake, preferably one with a name
 */
record FirstProblem(Finding finding, Optional<Diagnosis> diagnosis) {

  /** Returns the first problem of an exercise. */
  static FirstProblem in(ExerciseGrade exercise) {
    Finding finding = exercise.firstUnfinished().orElseThrow().findings().get(0);
    Advice advice = Advice.on(exercise, finding);
    Optional<Diagnosis> named = advice.diagnoses().stream().filter(Diagnosis::named).findFirst();
    return new FirstProblem(finding, named.or(() -> advice.diagnoses().stream().findFirst()));
  }

  /** Explains it in the reader's language; a diagnosis without a name would explain nothing. */
  Explanation explain(Texts texts) {
    return diagnosis
        .filter(Diagnosis::named)
        .map(mistake -> mistake.explain(texts))
        .orElseGet(() -> finding.explain(texts));
  }
}
