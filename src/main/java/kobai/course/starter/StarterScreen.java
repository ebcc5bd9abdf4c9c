package kobai.course.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kobai.check.Texts;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Points;

/** What an instructor is told of the proof: what is right, and for what is not, where. */
public final class StarterScreen {
  private StarterScreen() {}

  /** Returns the proof as lines. */
  public static List<String> of(StarterCheck check, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        check.nothingStarted()
            ? graded(texts, "starter.exercises.right", check.exercises(), "")
            : graded(texts, "starter.exercises.wrong", check.exercises(), started(check)));
    lines.add(
        check.solutions().passed()
            ? graded(texts, "starter.solutions.right", check.solutions(), "")
            : graded(texts, "starter.solutions.wrong", check.solutions(), failed(check, texts)));
    String outOfStep = String.join(", ", check.outOfStep());
    String step = outOfStep.isEmpty() ? "starter.step.right" : "starter.step.wrong";
    lines.add(texts.text(step, outOfStep));
    return lines;
  }

  private static String graded(Texts texts, String key, Grade grade, String which) {
    return texts.text(key, Points.text(grade.points()), Points.text(grade.max()), which);
  }

  /** Names the exercises in which a check says something else than "not started". */
  private static String started(StarterCheck check) {
    return check.exercises().exercises().stream()
        .filter(e -> e.checks().stream().anyMatch(c -> c.status() != Status.NOT_STARTED))
        .map(ExerciseGrade::name)
        .collect(Collectors.joining(", "));
  }

  private static String failed(StarterCheck check, Texts texts) {
    return check.solutions().exercises().stream()
        .flatMap(e -> e.firstUnfinished().stream().map(c -> e.name() + ": " + why(c, texts)))
        .collect(Collectors.joining(" "));
  }

  private static String why(CheckResult check, Texts texts) {
    return check.findings().get(0).explain(texts).headline();
  }
}
