package kobai.cli;

import java.util.List;
import java.util.Locale;
import kobai.course.Course;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The exercises that a command is about, by the names that the user typed: "affine" is Affine. */
final class ExerciseNames {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "EXERCISE",
      arity = "0..*",
      description = "Names of exercises, for example Affine.")
  private List<String> names = List.of();

  /**
   * Returns the exercises of these names in the course's order; without names, all of them.
   *
   * @throws ParameterException if there is no such exercise
   */
  List<String> chosen(Course course) {
    List<String> chosen = names.stream().map(name -> chosen(spec, course, name)).toList();
    return course.exercises().stream()
        .filter(exercise -> chosen.isEmpty() || chosen.contains(exercise))
        .toList();
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
