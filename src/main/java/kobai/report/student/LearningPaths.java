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
 * @param exercise whose check trained it: "XOR" if all of the layers are the student's, else the
 *     one that is; empty if none was trained
 * @param own with the student's layers, if it was trained with any
 * @param numerical with none of them
 */
record LearningPaths(Xor xor, String exercise, Optional<Learning> own, Learning numerical) {

  /** Finds in a grade the path with the most of the student's layers, and takes the other one. */
  static LearningPaths of(Xor xor, Grade grade) {
    Optional<ExerciseGrade> last =
        grade.exercises().stream()
            .filter(exercise -> path(xor, exercise).isPresent())
            .reduce((earlier, later) -> later); // XOR itself is the last
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

  /** Returns the path to look at: the student's, if there is one. */
  Learning shown() {
    return own.orElse(numerical);
  }
}
