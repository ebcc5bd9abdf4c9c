package kobai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.course.Course;
import kobai.grading.ExitGuard;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.StudentOutput;
import kobai.report.ConsoleReport;
import kobai.report.GradeJson;
import kobai.report.HtmlReport;
import kobai.report.JsonReport;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kobai check}: the same grade as {@code mvn test}, but faster. */
@Command(
    name = "check",
    description = {
      "Grade the exercises, as mvn test does.",
      "Without names all exercises of the course are graded."
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ExerciseNames names = new ExerciseNames();

  @Mixin private GradingOptions options = new GradingOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the grade to this file; in a clone it always goes to target/kobai.")
  private @Nullable Path json;

  @ArgGroup(exclusive = false)
  private @Nullable RepeatedGrade repeated;

  @Override
  public Integer call() throws IOException {
    options.useLanguage();
    Course course = Course.load();
    List<String> exercises = names.chosen(course);
    options.requireFolder();
    long seed = repeated == null ? options.seed() : repeatedSeed(repeated);
    ExitGuard.install();
    PrintStream screen = StudentOutput.install();
    Grade graded = new Grader(course, options.submission(), seed).grade(exercises);
    Grade grade = repeated == null ? graded : repeated.named(graded);
    ConsoleReport.ofCommand(Terminal.ofThisProcess()).publish(grade, screen);
    screen.flush();
    if (Files.isDirectory(Path.of("target"))) {
      new JsonReport().publish(grade, screen);
      new HtmlReport(Terminal.ofThisProcess()).publish(grade, screen);
    }
    if (json != null) {
      Files.writeString(json, GradeJson.of(grade));
    }
    return grade.passed() ? 0 : 1;
  }

  private long repeatedSeed(RepeatedGrade repeated) throws IOException {
    if (spec.commandLine().getParseResult().hasMatchedOption("--seed")) {
      throw new ParameterException(
          spec.commandLine(), "The seed comes from --secret and --id; leave --seed out.");
    }
    long seed = repeated.seed();
    spec.commandLine()
        .getOut()
        .println(Texts.ofThisJvm().text("repeat.hash", repeated.hash(), String.valueOf(seed)));
    return seed;
  }
}
