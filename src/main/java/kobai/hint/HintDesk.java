package kobai.hint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.SourceFolder;
import kobai.grading.Status;
import kobai.report.Terminal;

/**
 * Gives hints to students. Each exercise has four; the first one depends on what is wrong. The next
 * one comes only after another attempt, that is, for other code than the last one.
 */
public final class HintDesk {
  private static final String MEMORY = "hints.properties";

  private final Path folder;
  private final Path memoryFile;
  private final UnaryOperator<String> asking;
  private final List<String> course;
  private final HintStart beginnings = HintStart.load();

  /**
   * Opens the desk for a folder; its memory is {@code target/kobai/NAME/hints.properties} next to
   * it.
   *
   * @param folder holds the folder {@code layers}, for example {@code exercises}
   * @param course the course that the exercises belong to
   */
  public HintDesk(Path folder, Course course) {
    this(folder, course, name -> "./kobai hint " + name);
  }

  /**
   * Opens the desk for a folder, for students who ask in another way than by {@code kobai hint}.
   *
   * @param folder holds the folder {@code layers}, for example {@code exercises}
   * @param course the course that the exercises belong to
   * @param asking how students ask for a hint on an exercise, by its name
   */
  public HintDesk(Path folder, Course course, UnaryOperator<String> asking) {
    this.folder = folder;
    this.course = course.exercises();
    this.memoryFile = memoryBeside(folder.toAbsolutePath().normalize());
    this.asking = asking;
  }

  private static Path memoryBeside(Path folder) {
    String name = String.valueOf(folder.getFileName() == null ? "root" : folder.getFileName());
    return folder.resolveSibling("target").resolve("kobai").resolve(name).resolve(MEMORY);
  }

  /**
   * Gives the next hint and records it. If recording fails, the hint says so.
   *
   * @param grade the grade of the folder as it is now
   * @param exercise its name in upper or lower case: "affine"; if empty, the exercise that the
   *     screen shows as next
   * @param terminal where it will be shown, and in which language
   * @return lines of at most 80 columns, the last of them empty
   * @throws IOException if the folder cannot be read
   */
  public List<String> lines(Grade grade, Optional<String> exercise, Terminal terminal)
      throws IOException {
    try {
      return HintScreen.of(answer(grade, exercise), terminal, terminal.texts(), asking);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Chooses the answer. */
  Answer answer(Grade grade, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      return grade.firstUnfinished().map(next -> about(next, grade)).orElseGet(Answer.AllPass::new);
    }
    Optional<String> name = course.stream().filter(wanted.get()::equalsIgnoreCase).findFirst();
    if (name.isEmpty()) {
      return new Answer.Unknown(wanted.get(), course);
    }
    return find(name.get(), grade)
        .map(graded -> about(graded, grade))
        .orElseGet(() -> new Answer.NotGraded(name.get()));
  }

  private static Optional<ExerciseGrade> find(String name, Grade grade) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private Answer about(ExerciseGrade exercise, Grade grade) {
    if (exercise.status() == Status.PASSED) {
      forget(exercise.name());
      return new Answer.Passes(exercise.name(), grade.firstUnfinished().map(ExerciseGrade::name));
    }
    Optional<String> other = Prerequisite.of(grade, exercise, course);
    if (other.isPresent()) {
      Optional<Answer> there =
          find(other.get(), grade)
              .filter(graded -> graded.status() != Status.BLOCKED) // so that no chain is endless
              .map(graded -> about(graded, grade));
      return new Answer.Waits(exercise.name(), other.get(), there);
    }
    return beginnings
        .of(exercise)
        .map(first -> next(exercise, first))
        .orElseGet(() -> new Answer.ComesFirst(exercise));
  }

  private Answer next(ExerciseGrade exercise, Step first) {
    HintMemory memory = HintMemory.read(memoryFile);
    String code =
        Fingerprint.of(SourceFolder.read(folder.resolve("layers")), exercise.name(), course);
    Optional<HintMemory.Told> last = memory.last(exercise.name());
    if (last.isPresent() && last.get().code().equals(code)) {
      return new Answer.Hint(exercise, last.get().step(), true, true);
    }
    Optional<Step> step = last.isPresent() ? last.get().step().next() : Optional.of(first);
    return step.map(s -> given(exercise, new HintMemory.Told(s, code), memory))
        .orElseGet(() -> new Answer.NoMore(exercise.name()));
  }

  private static Answer given(ExerciseGrade exercise, HintMemory.Told told, HintMemory memory) {
    boolean kept = true;
    try {
      memory.tell(exercise.name(), told);
    } catch (IOException e) {
      kept = false; // the hint is still good, but its reader must know
    }
    return new Answer.Hint(exercise, told.step(), false, kept);
  }

  private void forget(String exercise) {
    try {
      HintMemory.read(memoryFile).forget(exercise);
    } catch (IOException e) {
      // if this exercise ever needs a hint again, hints will continue where they ended
    }
  }
}
