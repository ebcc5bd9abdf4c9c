package kobai.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kobai.finding.Finding;
import kobai.grading.CheckResult;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;

/** Shows the proof to an instructor: what is right, and where something is wrong. */
public final class StarterScreen {
  private StarterScreen() {}

  /** Returns the proof as lines. */
  public static List<String> of(StarterCheck check, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        check.nothingStarted()
            ? graded(texts, "starter.exercises.right", check.exercises(), "")
            : graded(texts, "starter.exercises.wrong", check.exercises(), started(check, texts)));
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
    return texts.text(key, Numbers.points(grade.points()), Numbers.points(grade.max()), which);
  }

  /** Returns the status of each exercise that is not "not started". */
  private static String started(StarterCheck check, Texts texts) {
    return check.exercises().exercises().stream()
        .flatMap(e -> e.checks().stream().filter(c -> c.status() != Status.NOT_STARTED).limit(1))
        .map(c -> why(c, texts))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String failed(StarterCheck check, Texts texts) {
    return check.solutions().exercises().stream()
        .flatMap(e -> e.firstUnfinished().stream().map(c -> e.name() + ": " + why(c, texts)))
        .collect(Collectors.joining(" "));
  }

  private static String why(CheckResult check, Texts texts) {
    if (check.status() == Status.PASSED) {
      return check.id();
    }
    Finding finding = check.findings().get(0);
    SourceLine at = finding.at();
    return finding.explain(texts).headline() + (at == null ? "" : " (" + at + ")");
  }
}
