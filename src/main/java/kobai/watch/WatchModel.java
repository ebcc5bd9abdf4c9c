package kobai.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.text.Texts;

/** Turns each event into the next view: one thread, no waiting. */
final class WatchModel {
  private final WatchTarget watched;
  private final Texts texts;
  private final JustPassed news;
  private final Hints hints;
  private final Pages pages;
  private final Consumer<AffectedExercises> grading;
  private View view;
  private String verdict = ""; // reports the verdict and how long it took; empty after a save

  /** Writes the page with pictures. */
  @FunctionalInterface
  interface Pages {

    /** Writes it; returns lines that say where it is. */
    List<String> write(Grade grade) throws IOException;
  }

  /**
   * Starts with nothing known.
   *
   * @param grading grades the exercises that a save affects
   */
  WatchModel(
      WatchTarget watched,
      JustPassed news,
      Texts texts,
      Hints hints,
      Pages pages,
      Consumer<AffectedExercises> grading) {
    this.watched = watched;
    this.news = news;
    this.texts = texts;
    this.hints = hints;
    this.pages = pages;
    this.grading = grading;
    this.view = new View(null, List.of(), List.of(), List.of(), begun(watched.exercises()));
  }

  /** Returns the view to show. */
  View view() {
    return view;
  }

  /** Processes an event. */
  void on(Event event) {
    if (event instanceof Event.Saved saved) {
      saved(watched.touchedBy(saved.files()));
    } else if (event instanceof Event.Begun begun) {
      view = view.withStatus(begun(begun.exercises()));
    } else if (event instanceof Event.Graded graded) {
      graded(graded);
    } else if (event instanceof Event.Failed failed) {
      view = view.withStatus(texts.text("watch.failed", failed.reason()));
    } else if (event instanceof Event.Pressed pressed) {
      pressed(pressed.key());
    }
  }

  private void saved(AffectedExercises touched) {
    if (touched.steps().isEmpty()) {
      return;
    }
    news.forget();
    verdict = "";
    List<String> saved = touched.first().isEmpty() ? view.saved() : touched.first();
    view = new View(view.grade(), saved, List.of(), List.of(), begun(touched.steps().get(0)));
    grading.accept(touched);
  }

  private String begun(List<String> exercises) {
    return texts.text("watch.grading", String.join(", ", exercises));
  }

  /**
   * Reports the first verdict after a save in the status, because the student waits for this one.
   */
  private void graded(Event.Graded graded) {
    if (verdict.isEmpty()) {
      String seconds = String.format(Locale.ROOT, "%.2f", graded.seconds());
      verdict = texts.text("watch.graded", String.join(", ", graded.exercises()), seconds);
    }
    String status = graded.more() ? texts.text("watch.more", verdict) : verdict;
    List<String> lines = news.of(view.grade(), graded.grade());
    view = new View(graded.grade(), view.saved(), lines, view.answer(), status);
  }

  /** Returns the letter of a key: Japanese keyboards may be set to full-width letters. */
  static String letter(char key) {
    return Normalizer.normalize(String.valueOf(key), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private void pressed(char key) {
    Grade grade = view.grade();
    if (grade == null) {
      return;
    }
    try {
      switch (letter(key)) {
        case "h" -> view = view.withAnswer(hints.next(grade, focus()));
        case "r" -> view = view.withAnswer(pages.write(grade));
        default -> {} // some other key
      }
    } catch (IOException | UncheckedIOException e) {
      view = view.withAnswer(List.of("  " + texts.text("watch.failed", e.getMessage())));
    }
  }

  private Optional<String> focus() {
    return view.focus().map(ExerciseGrade::name);
  }
}
