package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kobai.course.Course;
import kobai.files.FileTree;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Settings;
import kobai.grading.SourceSubmission;
import kobai.grading.Status;
import kobai.text.Texts;

/**
 * The proof that a course can be given to students: the exercises earn no points and are not
 * started, the solutions earn all points, and exercises/layers is what the solutions give.
 *
 * @param exercises the grade of the derived exercises
 * @param solutions the grade of the solutions without their marks
 * @param outOfStep the files in exercises/layers that differ from what their solutions give
 */
public record StarterCheck(Grade exercises, Grade solutions, List<String> outOfStep) {

  /** Grades the exercises and solutions in the working tree of a repository. */
  public static StarterCheck of(InstructorRepository source) throws IOException {
    ExerciseFiles files = source.files();
    return new StarterCheck(
        grade("exercises", files.exercises()),
        grade("solutions", files.solutions()),
        source.outOfStep());
  }

  private static Grade grade(String name, Map<String, String> files) throws IOException {
    Path parent = Files.createTempDirectory("kobai");
    Path layers = parent.resolve(name).resolve("layers");
    try {
      Files.createDirectories(layers);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(layers.resolve(file.getKey()), file.getValue());
      }
      SourceSubmission submission =
          new SourceSubmission(layers.getParent(), Texts.ofThisJvm().locale());
      return new Grader(Course.load(), submission, Settings.DEFAULT_SEED).grade();
    } finally {
      FileTree.delete(parent);
    }
  }

  /** Returns whether every exercise is unstarted. */
  public boolean nothingStarted() {
    return exercises.points() == 0
        && exercises.exercises().stream()
            .flatMap(exercise -> exercise.checks().stream())
            .allMatch(check -> check.status() == Status.NOT_STARTED);
  }

  /** Returns whether the course can be given to students. */
  public boolean passed() {
    return nothingStarted() && solutions.passed() && outOfStep.isEmpty();
  }
}
