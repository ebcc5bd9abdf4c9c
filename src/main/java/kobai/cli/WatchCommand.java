package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.hint.HintDesk;
import kobai.report.Terminal;
import kobai.text.Numbers;
import kobai.watch.Hints;
import kobai.watch.Watch;
import kobai.watch.WatchTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kobai watch}: grades every save and shows the result next to the editor. */
@Command(
    name = "watch",
    description = {
      "Grade again on every save, until q is pressed: leave it open beside your editor.",
      "Without names all exercises of the course are graded."
    },
    exitCodeList = {
      "0:everything that was graded last is right",
      "1:something is not",
      "2:wrong usage, or nothing could be graded"
    })
final class WatchCommand implements Callable<Integer> {

  @Mixin private ExerciseNames names = new ExerciseNames();

  @Mixin private GradingOptions options = new GradingOptions();

  @Override
  public Integer call() throws IOException {
    options.useLanguage();
    Course course = Course.load();
    List<String> exercises = names.chosen(course);
    options.requireFolder();
    Terminal terminal = Terminal.ofThisProcess();
    HintDesk desk = new HintDesk(options.folder(), course, name -> "h");
    Hints hints = (grade, exercise) -> desk.lines(grade, exercise, terminal);
    WatchTarget watched = new WatchTarget(options.folder(), course, exercises, options.seed());
    Grade grade = new Watch(watched, terminal, hints).run(System.out);
    if (grade != null) {
      String points = Numbers.points(grade.points());
      String text = terminal.texts().text("watch.ended", points, Numbers.points(grade.max()));
      System.out.println(terminal.shown(text));
    }
    return grade != null && grade.passed() ? 0 : 1;
  }
}
