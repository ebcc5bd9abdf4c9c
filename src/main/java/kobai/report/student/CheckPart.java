package kobai.report.student;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.Status;
import kobai.report.CheckTitle;
import kobai.report.PrintedLines;
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

  /** In how many digits each gradient agrees, at least, where that is known: "dx 14, dW 13". */
  List<String> digits() {
    Map<String, Integer> least = new LinkedHashMap<>();
    check.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.RIGHT)
        .flatMap(finding -> finding.compared().stream())
        .filter(AgreeingDigits::canCount)
        .forEach(c -> least.merge(c.target().displayed(), AgreeingDigits.of(c), Math::min));
    return least.entrySet().stream()
        .map(e -> texts.text("report.digits", e.getKey(), String.valueOf(e.getValue())))
        .toList();
  }

  boolean isUncertain() {
    return check.findings().stream().anyMatch(f -> f.verdict() == Verdict.CANNOT_TELL);
  }

  /** The output of the student's code during the check. */
  String output() {
    return String.join("\n", PrintedLines.of(check.output())).strip();
  }

  boolean hasOutput() {
    return !output().isEmpty()
        && check.findings().stream().anyMatch(f -> f.verdict() == Verdict.WRONG);
  }
}
