package kobai.report.student;

import java.util.List;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.Status;
import kobai.report.CheckTitle;
import kobai.report.StatusText;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;

/** One check of the report. */
final class CheckPart {
  private final CheckResult check;
  private final Texts texts;

  CheckPart(CheckResult check, Texts texts) {
    this.check = check;
    this.texts = texts;
  }

  String title() {
    return Printable.text(CheckTitle.of(check, texts));
  }

  /** The name of the colour. */
  String kind() {
    return (check.waits() ? Status.BLOCKED : check.status()).id();
  }

  /** How it ended, or what it waits for. */
  String status() {
    return StatusText.of(check, texts);
  }

  String points() {
    return Numbers.points(check.points()) + " / " + Numbers.points(check.max());
  }

  List<FindingPart> findings() {
    return check.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.WRONG)
        .map(finding -> new FindingPart(finding, texts))
        .toList();
  }

  /** The numbers of digits in which the gradients agree: "dx 14, dW 13". */
  List<String> digits() {
    return check.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.RIGHT)
        .flatMap(finding -> finding.compared().stream())
        .map(
            c ->
                texts.text(
                    "report.digits", c.target().displayed(), String.valueOf(AgreeingDigits.of(c))))
        .toList();
  }

  boolean isUncertain() {
    return check.findings().stream().anyMatch(f -> f.verdict() == Verdict.CANNOT_TELL);
  }

  /** The output of the student's code during the check. */
  String output() {
    return Printable.text(check.output()).strip();
  }

  boolean hasOutput() {
    return !output().isEmpty()
        && check.findings().stream().anyMatch(f -> f.verdict() == Verdict.WRONG);
  }
}
