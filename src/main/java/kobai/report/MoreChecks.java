package kobai.report;

import java.util.ArrayList;
import java.util.List;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.text.Texts;

/** What there is to say about the failed checks of an exercise other than the first. */
final class MoreChecks {
  private MoreChecks() {}

  /**
   * Returns a sentence about those that show a mistake which is not named on the screen yet, and
   * one about those that only wait until the first mistakes are corrected.
   */
  static List<String> of(ExerciseGrade exercise, Texts texts) {
    List<String> sentences = new ArrayList<>();
    long more = exercise.checks().stream().filter(c -> isNew(c, exercise)).count();
    if (more > 0) {
      String key = more == 1 ? "screen.more.one" : "screen.more";
      sentences.add(texts.text(key, String.valueOf(more)));
    }
    List<CheckResult> waiting = exercise.checks().stream().filter(CheckResult::waits).toList();
    if (!waiting.isEmpty()) {
      List<String> causes =
          waiting.stream().flatMap(check -> check.waitsFor().stream()).distinct().toList();
      String key = waiting.size() == 1 ? "screen.waits.one" : "screen.waits";
      sentences.add(texts.text(key, String.join(", ", causes), String.valueOf(waiting.size())));
    }
    return sentences;
  }

  private static boolean isNew(CheckResult check, ExerciseGrade exercise) {
    boolean shown = exercise.firstUnfinished().filter(check::equals).isPresent();
    return !shown
        && check.showsMistake()
        && exercise.diagnoses().stream()
            .noneMatch(diagnosis -> diagnosis.explains(check.findings().get(0)));
  }
}
