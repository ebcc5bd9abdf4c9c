package kobai.hint;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of solutions, and students who ask for hints in it. */
abstract class HintDeskFixture {
  @TempDir Path temp;

  Folder folder;
  Path memory;
  int tries;

  @BeforeEach
  void handOut() {
    folder = Folder.ofSolutions(temp);
    memory = temp.resolve("target/kobai/exercises/hints.properties");
  }

  /** Asks a new desk each time, since a desk remembers only what is in its file. */
  Answer ask(Grade grade, String... exercise) {
    return new HintDesk(folder.root(), Course.load())
        .answer(grade, Optional.of(exercise).filter(e -> e.length > 0).map(e -> e[0]));
  }

  static Step step(Answer answer) {
    return ((Answer.Hint) answer).step();
  }

  static boolean again(Answer answer) {
    return ((Answer.Hint) answer).again();
  }

  void tryOut(String exercise) {
    tries++;
    folder.change(exercise + ".java", text -> text + "\nclass Try" + tries + " {}\n");
  }

  Grade grade(String... exercises) {
    SourceSubmission submission = new SourceSubmission(folder.root(), Locale.ENGLISH);
    return new Grader(Course.load(), submission, 1).grade(List.of(exercises));
  }
}
