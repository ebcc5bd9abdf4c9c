package kobai.format;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import kobai.diagnosis.record.Diagnosis;
import kobai.finding.Finding;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Status;
import kobai.report.CheckTitle;
import kobai.report.MeasuredFacts;
import kobai.report.NamedMistakes;
import kobai.report.Shares;
import kobai.report.StatusText;
import kobai.report.TryLine;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Printable;
import kobai.text.SourceLine;
import kobai.text.Texts;

/**
 * The message about one check for its student, as plain text. Nothing is aligned, since platforms
 * show it in their own fonts.
 */
final class Message {
  private final Texts texts;
  private final StringJoiner lines = new StringJoiner("\n");

  private Message(Texts texts) {
    this.texts = texts;
  }

  /** Returns the message; empty if all is well. */
  static String of(CheckResult check, ExerciseGrade exercise, Texts texts) {
    Message message = new Message(texts);
    if (check.status() == Status.PASSED) {
      message.passed(check);
    } else if (check.waits() || check.findings().isEmpty()) {
      message.line(StatusText.of(check, texts));
    } else {
      message.finding(check, exercise);
    }
    return Printable.text(message.lines.toString());
  }

  private void passed(CheckResult check) {
    if (check.findings().stream().anyMatch(f -> f.verdict() == Verdict.CANNOT_TELL)) {
      line(texts.text("screen.cannot-tell", check.id()));
    }
  }

  private void finding(CheckResult check, ExerciseGrade exercise) {
    Finding finding = check.findings().get(0);
    Explanation explanation = finding.explain(texts);
    line(explanation.headline());
    SourceLine at = finding.at();
    if (at != null) {
      line(at.toString());
    }
    if (finding.dependsOnSituation()) {
      line(new Fact(texts.text("fact.check"), CheckTitle.of(check, texts)).inline());
    }
    explanation.facts().forEach(fact -> line(fact.inline()));
    List<Diagnosis> diagnoses =
        check.status() == Status.FAILED ? exercise.explained(finding).diagnoses() : List.of();
    if (diagnoses.isEmpty()) {
      line("→ " + explanation.next());
    } else {
      diagnosis(diagnoses, exercise);
    }
  }

  /** A named mistake has a better next step than the finding has. */
  private void diagnosis(List<Diagnosis> diagnoses, ExerciseGrade exercise) {
    List<Explanation> explanations = NamedMistakes.of(diagnoses, texts);
    Explanation first = explanations.get(0);
    line("");
    line(texts.text("screen.diagnosis") + " " + first.headline());
    first.facts().forEach(fact -> line(fact.inline()));
    Optional<Shares> shares = exercise.measured(diagnoses.get(0)).map(Shares::new);
    shares.ifPresent(
        measured -> MeasuredFacts.of(measured, texts).forEach(fact -> line(fact.inline())));
    line("→ " + first.next());
    shares
        .flatMap(measured -> measured.measurement().small())
        .map(small -> texts.text("screen.small-batch") + " " + TryLine.of(exercise.name(), small))
        .ifPresent(this::line);
    for (Explanation other : explanations.subList(1, explanations.size())) {
      line(texts.text("screen.diagnosis.more") + " " + other.headline());
    }
  }

  private void line(String line) {
    lines.add(line);
  }
}
