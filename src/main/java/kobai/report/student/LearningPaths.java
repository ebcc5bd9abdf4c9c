package kobai.report.student;

import java.util.List;
import java.util.Optional;
import kobai.finding.Finding;
import kobai.finding.Learning;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.train.StandIns;
import kobai.train.Xor;
import kobai.train.XorCheck;

/**
 * How a network learnt XOR: with the student's layers, and by numerical gradients alone.
 *
 * @param xor the network
 * @param exercise whose check trained it: "XOR" if all layers are the student's, otherwise the
 *     exercise of the one that is; empty if the network was not trained with any
 * @param own the training with the student's layers, if there was any
 * @param numerical the training without them
 */
record LearningPaths(Xor xor, String exercise, Optional<Learning> own, Learning numerical) {

  /**
   * Finds in a grade the training with the most of the student's layers, and adds the one without
   * them.
   */
  static LearningPaths of(Xor xor, Grade grade) {
    Optional<ExerciseGrade> last =
        grade.exercises().stream()
            .filter(exercise -> path(xor, exercise).isPresent())
            .reduce((earlier, later) -> later); // XOR itself comes last
    return new LearningPaths(
        xor,
        last.map(ExerciseGrade::name).orElse(""),
        last.flatMap(exercise -> path(xor, exercise)),
        numerical(xor, grade.seed()));
  }

  private static Optional<Learning> path(Xor xor, ExerciseGrade exercise) {
    return exercise.checks().stream()
        .flatMap(check -> check.findings().stream())
        .flatMap(finding -> finding.trained().stream())
        .filter(learning -> learning.network().equals(xor.name()))
        .findFirst();
  }

  private static Learning numerical(Xor xor, long seed) {
    List<Finding> found = new XorCheck(xor, new StandIns(), seed).learns().all();
    return found.stream().flatMap(finding -> finding.trained().stream()).findFirst().orElseThrow();
  }

  /** Returns the path to show: the student's, if there is one. */
  Learning shown() {
    return own.orElse(numerical);
  }
}
