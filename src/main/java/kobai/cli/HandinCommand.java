package kobai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kobai.bundle.Bundle;
import kobai.bundle.BundleScreen;
import kobai.course.Course;
import kobai.grading.ExitGuard;
import kobai.grading.Grade;
import kobai.grading.StudentOutput;
import kobai.report.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kobai handin}: one file to upload. It is written even if little is right yet, because it
 * is better to hand in something than nothing.
 */
@Command(
    name = "handin",
    description = {
      "Write the file that you hand in: your layers, and their grade for comparison.",
      "It is written whatever the grade; what is not yet right is said."
    },
    exitCodeList = {"0:the file has been written", "2:wrong usage, or it could not be written"})
final class HandinCommand implements Callable<Integer> {

  @Mixin private GradingOptions options = new GradingOptions();

  @Option(
      names = "--zip",
      paramLabel = "FILE",
      defaultValue = "target/handin.zip",
      description = "Where to write it (default: ${DEFAULT-VALUE}).")
  private Path zip = Path.of("target", "handin.zip");

  @Override
  public Integer call() throws IOException {
    options.useLanguage();
    options.requireFolder();
    Course course = Course.load();
    ExitGuard.install();
    PrintStream screen = StudentOutput.install();
    Grade grade = options.grade(course, course.exercises());
    Bundle bundle = Bundle.of(options.folder(), grade);
    bundle.write(zip);
    BundleScreen.of(bundle, zip, grade, course, Terminal.ofThisProcess()).forEach(screen::println);
    screen.flush();
    return 0;
  }
}
