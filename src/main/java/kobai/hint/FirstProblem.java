package kobai.hint;

import java.util.Optional;
import kobai.diagnosis.Diagnosis;
import kobai.finding.Finding;
import kobai.grading.ExerciseGrade;
import kobai.grading.Explained;
import kobai.text.Explanation;
import kobai.text.Texts;

/**
 * What the grader sees first in an exercise that does not pass.
 *
 * @param finding of the first check that does not pass
 * @param diagnosis the mistake; one with a name rather than one without
 */
record FirstProblem(Finding finding, Optional<Diagnosis> diagnosis) {

  /** Looks at an exercise. */
  static FirstProblem in(ExerciseGrade exercise) {
    Explained problem = exercise.firstProblem().orElseThrow();
    return new FirstProblem(problem.finding(), problem.named());
  }

  /** Returns it in the reader's language; a diagnosis without a name explains nothing. */
  Explanation explain(Texts texts) {
    return diagnosis
        .filter(Diagnosis::named)
        .map(mistake -> mistake.explain(texts))
        .orElseGet(() -> finding.explain(texts));
  }
}
