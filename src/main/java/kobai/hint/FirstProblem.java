package kobai.hint;

import java.util.Optional;
import kobai.diagnosis.record.Diagnosis;
import kobai.finding.Finding;
import kobai.grading.ExerciseGrade;
import kobai.grading.Explained;
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
    Explained problem = exercise.firstProblem().orElseThrow();
    return new FirstProblem(problem.finding(), problem.named());
  }

  /** Explains it in the reader's language; a diagnosis without a name would explain nothing. */
  Explanation explain(Texts texts) {
    return diagnosis
        .filter(Diagnosis::named)
        .map(mistake -> mistake.explain(texts))
        .orElseGet(() -> finding.explain(texts));
  }
}
