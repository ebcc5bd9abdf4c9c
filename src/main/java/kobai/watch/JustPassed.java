package kobai.watch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Style;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/** The news since the last save: exercises that turned green, and the next one. */
final class JustPassed {
  private final WatchTarget watched;
  private final Terminal terminal;
  private final Texts texts;
  private final Set<String> green = new LinkedHashSet<>();

  JustPassed(WatchTarget watched, Terminal terminal, Texts texts) {
    this.watched = watched;
    this.terminal = terminal;
    this.texts = texts;
  }

  /** Forgets the news, because a file was saved again. */
  void forget() {
    green.clear();
  }

  /**
   * Returns the news, as lines of the screen.
   *
   * @param before the grade of all exercises before; null if it is not known
   * @param now the grade of all exercises now
   */
  List<String> of(@Nullable Grade before, Grade now) {
    for (ExerciseGrade exercise : now.exercises()) {
      boolean passed = exercise.status() == Status.PASSED;
      if (passed && status(before, exercise.name()).filter(s -> s != Status.PASSED).isPresent()) {
        green.add(exercise.name());
      }
    }
    List<String> lines = new ArrayList<>();
    if (!green.isEmpty()) {
      String text = texts.text("watch.green", String.join(", ", green));
      lines.add("  " + Style.GREEN.on(terminal, text));
      now.firstUnfinished().ifPresent(next -> lines.add("  " + offer(next)));
    }
    return lines;
  }

  private static Optional<Status> status(@Nullable Grade grade, String exercise) {
    return grade == null
        ? Optional.empty()
        : grade.exercises().stream()
            .filter(e -> e.name().equals(exercise))
            .map(ExerciseGrade::status)
            .findFirst();
  }

  /** Returns the line that offers the next exercise; XOR has no file of its own. */
  private String offer(ExerciseGrade next) {
    String file = next.name() + ".java";
    return Files.exists(watched.layers().resolve(file))
        ? texts.text("watch.next", next.name(), watched.layers().resolve(file))
        : texts.text("watch.next.together", next.name());
  }
}
