package kobai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kobai.course.Course;
import kobai.grading.ExitGuard;
import kobai.grading.Grade;
import kobai.grading.StudentOutput;
import kobai.hint.HintDesk;
import kobai.report.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai hint}: a step towards a backward, never the backward itself. */
@Command(
    name = "hint",
    description = {
      "Give a hint for an exercise: one of four, the next one after another try.",
      "Without a name it is for the exercise to work on next."
    },
    exitCodeList = {
      "0:a hint was given, or none is needed",
      "2:wrong usage, or nothing could be graded"
    })
final class HintCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "EXERCISE",
      arity = "0..1",
      description = "The name of an exercise, for example Affine.")
  private @Nullable String name;

  @Mixin private GradingOptions options = new GradingOptions();

  @Override
  public Integer call() throws IOException {
    options.useLanguage();
    Course course = Course.load();
    Optional<String> exercise =
        Optional.ofNullable(name).map(typed -> ExerciseNames.chosen(spec, course, typed));
    options.requireFolder();
    ExitGuard.install();
    PrintStream screen = StudentOutput.install();
    Grade grade = options.grade(course, course.exercises()); // all: one may need others
    List<String> lines =
        new HintDesk(options.folder(), course).lines(grade, exercise, Terminal.ofThisProcess());
    screen.println();
    lines.forEach(screen::println);
    screen.flush();
    return 0;
  }
}
