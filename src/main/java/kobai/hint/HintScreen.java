package kobai.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kobai.finding.Finding;
import kobai.grading.ExerciseGrade;
import kobai.report.Paragraphs;
import kobai.report.Style;
import kobai.report.Terminal;
import kobai.text.Explanation;
import kobai.text.Texts;

/** Lays out an answer as lines for a terminal. */
final class HintScreen {
  private final Terminal terminal;
  private final Texts texts;
  private final HintTexts hints;
  private final UnaryOperator<String> asking;
  private final List<String> lines = new ArrayList<>();

  private HintScreen(Terminal terminal, Texts texts, UnaryOperator<String> asking) {
    this.terminal = terminal;
    this.texts = texts;
    this.hints = new HintTexts(texts);
    this.asking = asking;
  }

  /**
   * Lays an answer out; the last line is empty.
   *
   * @param asking how students ask for a hint on an exercise, by its name
   */
  static List<String> of(
      Answer answer, Terminal terminal, Texts texts, UnaryOperator<String> asking) {
    HintScreen screen = new HintScreen(terminal, texts, asking);
    screen.show(answer);
    return screen.lines.stream().map(terminal::shown).toList();
  }

  /** Does the work of a switch over sealed types, which Java has only since 21. */
  private void show(Answer answer) {
    if (answer instanceof Answer.Hint hint) {
      hint(hint);
    } else if (answer instanceof Answer.NoMore noMore) {
      noMore(noMore.exercise());
    } else if (answer instanceof Answer.ComesFirst first) {
      comesFirst(first.exercise());
    } else if (answer instanceof Answer.Waits waits) {
      waits(waits);
    } else if (answer instanceof Answer.Passes passes) {
      passes(passes);
    } else if (answer instanceof Answer.AllPass) {
      paragraph(Style.GREEN, "hint.all-pass");
    } else if (answer instanceof Answer.NotGraded other) {
      paragraph(Style.PLAIN, "hint.not-graded", other.exercise());
      command(other.exercise());
    } else if (answer instanceof Answer.Unknown other) {
      paragraph(Style.PLAIN, "hint.unknown", other.exercise(), String.join(", ", other.known()));
    }
  }

  private void hint(Answer.Hint hint) {
    String name = hint.exercise().name();
    Step step = hint.step();
    String what = texts.text("hint.step." + step);
    paragraph(Style.BOLD, "hint.title", name, step.number(), Step.values().length, what);
    paragraph(Style.FAINT, "hint.seen", FirstProblem.in(hint.exercise()).explain(texts).headline());
    hints.lines(name, step).forEach(text -> lines.add(text.isEmpty() ? "" : "    " + text));
    lines.add("");
    if (!hint.kept()) {
      paragraph(Style.YELLOW, "hint.not-kept");
    } else if (step.next().isEmpty()) {
      paragraph(Style.PLAIN, hint.again() ? "hint.last.again" : "hint.last", lesson(name));
    } else {
      String key = hint.again() ? "hint.again" : "hint.next";
      paragraph(Style.PLAIN, key, step.number() + 1);
      command(name);
    }
  }

  private void noMore(String exercise) {
    paragraph(Style.BOLD, "hint.no-more", exercise);
    paragraph(Style.PLAIN, "hint.no-more.next", lesson(exercise));
  }

  private void comesFirst(ExerciseGrade exercise) {
    Finding finding = FirstProblem.in(exercise).finding();
    Explanation explanation = finding.explain(texts);
    paragraph(Style.BOLD, "hint.first", exercise.name());
    lines.addAll(Paragraphs.of("  ", explanation.headline()));
    Optional.ofNullable(finding.at()).ifPresent(at -> lines.add("    " + at));
    explanation.facts().forEach(fact -> lines.addAll(Paragraphs.of("    ", fact.inline())));
    lines.addAll(Paragraphs.next("    ", explanation.next()));
    lines.add("");
  }

  private void waits(Answer.Waits waits) {
    boolean here = waits.answer().isPresent();
    String key = here ? "hint.waits" : "hint.waits.elsewhere";
    paragraph(Style.YELLOW, key, waits.exercise(), waits.other());
    waits.answer().ifPresentOrElse(this::show, () -> command(waits.other()));
  }

  private void passes(Answer.Passes passes) {
    paragraph(Style.GREEN, "hint.passes", passes.exercise());
    passes
        .next()
        .ifPresent(
            next -> {
              paragraph(Style.PLAIN, "hint.passes.next", next);
              command(next);
            });
  }

  /**
   * Returns where the lesson is; an exercise that instructors have added may have no section of its
   * own.
   */
  private String lesson(String exercise) {
    String section = hints.know(exercise) ? "#" + exercise.toLowerCase(Locale.ROOT) : "";
    return texts.text("hint.lesson") + section;
  }

  private void paragraph(Style style, String key, Object... words) {
    lines.addAll(Paragraphs.of("  ", texts.text(key, words), style, terminal));
    lines.add("");
  }

  /** Puts a command on a line of its own, directly below, so that it can be copied. */
  private void command(String exercise) {
    lines.remove(lines.size() - 1);
    lines.add("    " + asking.apply(exercise));
    lines.add("");
  }
}
