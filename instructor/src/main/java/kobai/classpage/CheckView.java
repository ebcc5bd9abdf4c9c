package kobai.classpage;

import java.util.List;
import kobai.report.CheckTitle;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/** One check: how many students passed it, failed it, or did not get there. */
final class CheckView {
  private final CheckCount check;
  private final boolean hardest;
  private final Texts texts;

  CheckView(CheckCount check, boolean hardest, Texts texts) {
    this.check = check;
    this.hardest = hardest;
    this.texts = texts;
  }

  /**
   * Returns the check that failed most often, or the first of several such checks; null if none
   * failed. Students who did not get there do not count: otherwise the last exercise would always
   * be the hardest.
   */
  static @Nullable CheckCount hardest(List<ExerciseCount> exercises) {
    CheckCount hardest = null;
    for (ExerciseCount exercise : exercises) {
      for (CheckCount check : exercise.checks()) {
        if (check.failed() > (hardest == null ? 0 : hardest.failed())) {
          hardest = check;
        }
      }
    }
    return hardest;
  }

  String title() {
    return Printable.text(CheckTitle.of(check.id(), check.title(), texts));
  }

  boolean isHardest() {
    return hardest;
  }

  int passed() {
    return check.passed();
  }

  int failed() {
    return check.failed();
  }

  int notReached() {
    return check.notReached();
  }

  String rate() {
    return Numbers.percent(check.passed(), check.students());
  }

  String passedWidth() {
    return Numbers.cssLength(check.passed(), check.students());
  }

  String failedWidth() {
    return Numbers.cssLength(check.failed(), check.students());
  }
}
