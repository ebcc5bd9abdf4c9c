package kobai.cli;

import java.util.List;
import java.util.Locale;
import kobai.grading.Course;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads names of exercises as people type them: "affine" is Affine. */
final class ExerciseNames {
  private ExerciseNames() {}

  /**
   * Returns the exercises of these names, each once.
   *
   * @throws ParameterException if there is no such exercise
   */
  static List<String> chosen(CommandSpec spec, Course course, List<String> names) {
    return names.stream().map(name -> chosen(spec, course, name)).distinct().toList();
  }

  /**
   * Returns the exercise of this name.
   *
   * @throws ParameterException if there is no such exercise
   */
  static String chosen(CommandSpec spec, Course course, String name) {
    return course.exercises().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> unknown(spec, course, name));
  }

  private static ParameterException unknown(CommandSpec spec, Course course, String name) {
    String known = String.join(", ", course.exercises());
    return new ParameterException(
        spec.commandLine(),
        String.format(Locale.ROOT, "There is no exercise %s; there are %s.", name, known));
  }
}
