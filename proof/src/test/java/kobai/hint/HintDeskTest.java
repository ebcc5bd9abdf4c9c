package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.check.Examples;
import kobai.course.Course;
import kobai.finding.Finding;
import kobai.finding.OffTrajectory;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.grading.Status;
import kobai.report.Grades;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for hints, again and again. */
class HintDeskTest {

  @TempDir private Path temp;

  private Folder folder;
  private Path memory;
  private int tries;

  @BeforeEach
  void handOut() {
    folder = Folder.ofSolutions(temp);
    memory = temp.resolve("target/kobai/exercises/hints.properties");
  }

  /** A desk has no memory but its file: each question finds a new one. */
  private Answer ask(Grade grade, String... exercise) {
    return new HintDesk(folder.root(), Course.load())
        .answer(grade, Optional.of(exercise).filter(e -> e.length > 0).map(e -> e[0]));
  }

  private static Step step(Answer answer) {
    return ((Answer.Hint) answer).step();
  }

  private static boolean again(Answer answer) {
    return ((Answer.Hint) answer).again();
  }

  private void tryOut(String exercise) {
    tries++;
    folder.change(exercise + ".java", text -> text + "\nclass Try" + tries + " {}\n");
  }

  @Test
  @DisplayName("From the idea to the neighbour, a try before each; then there is no more")
  void answer_tryAfterTry_allFourSteps() {
    Grade grade = Grades.notStarted();
    for (Step step : Step.values()) {
      assertEquals(step, step(ask(grade, "Affine")));
      tryOut("Affine");
    }
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
    tryOut("Affine");
    assertEquals(new Answer.NoMore("Affine"), ask(grade, "Affine"));
  }

  @Test
  @DisplayName("Without a try it is the same hint again, also the last one")
  void answer_noTry_sameStep() {
    Grade grade = Grades.notStarted();
    assertFalse(again(ask(grade, "Affine")));
    for (int k = 0; k < 3; k++) {
      assertTrue(again(ask(grade, "Affine")));
      assertEquals(Step.IDEA, step(ask(grade, "Affine")));
    }
    for (int k = 0; k < 3; k++) {
      tryOut("Affine");
      ask(grade, "Affine");
    }
    assertEquals(Step.NEIGHBOUR, step(ask(grade, "Affine")));
    assertTrue(again(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("Comments, white space and other exercises are no try")
  void answer_commentsOrOtherFiles_sameStep() {
    Grade grade = Grades.notStarted();
    ask(grade, "Affine");
    folder.change("Affine.java", text -> "// I have thought\n" + text.replace("\n", "\r\n  "));
    tryOut("Sigmoid");
    assertTrue(again(ask(grade, "Affine")));
    folder.file("Helper.java", "package layers;\nclass Helper {}\n");
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("What is wrong decides where to begin, and no more than that")
  void answer_begunLater_goesOnFromThere() {
    assertEquals(Step.IDEA, step(ask(Grades.diagnosed(), "affine")), "overwrites");
    assertEquals(Step.FORWARD, step(ask(Grades.diagnosed(), "ReLU")));
    tryOut("ReLU");
    assertEquals(Step.SHAPES, step(ask(Grades.notStarted(), "ReLU")));
  }

  @Test
  @DisplayName("Two exercises have their own steps")
  void answer_twoExercises_ownSteps() {
    Grade grade = Grades.notStarted();
    ask(grade, "Affine");
    ask(grade, "ReLU");
    tryOut("Affine");
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
    assertEquals(Step.IDEA, step(ask(grade, "ReLU")));
    tryOut("ReLU");
    assertEquals(Step.FORWARD, step(ask(grade, "ReLU")));
    assertEquals(Step.FORWARD, step(ask(grade, "Affine")));
    assertTrue(again(ask(grade, "Affine")));
  }

  @Test
  @DisplayName("Without a name it is about the exercise that the screen calls next")
  void answer_noName_nextExercise() {
    assertEquals("Affine", ((Answer.Hint) ask(Grades.notStarted())).exercise().name());
    assertEquals(new Answer.AllPass(), ask(Grades.passed()));
  }

  @Test
  @DisplayName("An exercise that passes needs none; if it ever does again, hints begin again")
  void answer_passes_forgets() {
    ask(Grades.notStarted(), "Affine");
    assertEquals(new Answer.Passes("Affine", Optional.empty()), ask(Grades.passed(), "Affine"));
    tryOut("Affine");
    assertEquals(Step.IDEA, step(ask(Grades.notStarted(), "Affine")));
  }

  @Test
  @DisplayName("What passes names what comes next")
  void answer_passes_namesNext() {
    folder.edit("Sigmoid.java", "return hadamard(dout, ", "return hadamard(y, ");
    Answer answer = ask(grade("Affine", "Sigmoid"), "AFFINE");
    assertEquals(new Answer.Passes("Affine", Optional.of("Sigmoid")), answer);
  }

  @Test
  @DisplayName("A file that does not compile uses no step up")
  void answer_doesNotCompile_noStep() {
    ask(Grades.notStarted(), "ReLU");
    tryOut("ReLU");
    assertTrue(ask(Grades.failing(""), "ReLU") instanceof Answer.ComesFirst);
    assertEquals(Step.FORWARD, step(ask(Grades.notStarted(), "ReLU")));
  }

  @Test
  @DisplayName("XOR that waits hands on to the exercise it waits for")
  void answer_xorBlocked_aboutWhatItWaitsFor() {
    Answer.Waits waits = (Answer.Waits) ask(Grades.failing(""), "xor");
    assertEquals("Affine", waits.other());
    assertEquals(Step.FORWARD, step(waits.answer().orElseThrow()));
  }

  @Test
  @DisplayName("XOR of which nothing is begun waits as well; graded alone, too")
  void answer_xorNotStarted_waits() {
    Folder handedOut = Folder.empty(temp.resolve("new"));
    for (String name : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      handedOut.file(name + ".java", read(Path.of("exercises/layers", name + ".java")));
    }
    folder = handedOut;
    Answer.Waits all =
        (Answer.Waits) ask(grade("Affine", "Sigmoid", "ReLU", "Softmax", "XOR"), "XOR");
    assertEquals("Affine", all.other());
    assertEquals(Step.IDEA, step(all.answer().orElseThrow()));
    Answer.Waits alone = (Answer.Waits) ask(grade("XOR"), "XOR");
    assertTrue(Course.load().has(alone.other()) && alone.answer().isEmpty(), alone.toString());
  }

  @Test
  @DisplayName("XOR that fails by itself has steps of its own")
  void answer_xorFails_ownSteps() {
    Finding off =
        Examples.all().stream().filter(OffTrajectory.class::isInstance).findFirst().orElseThrow();
    CheckResult check = new CheckResult("x", "x", 10, Status.FAILED, List.of(off), "");
    ExerciseGrade xor = new ExerciseGrade("XOR", 10, List.of(check), List.of());
    Grade grade = new Grade("exercises", 1, false, List.of(xor), List.of());
    assertEquals(Step.IDEA, step(ask(grade, "XOR")));
    assertTrue(again(ask(grade, "XOR")));
    tryOut("Softmax");
    assertEquals(Step.FORWARD, step(ask(grade, "XOR")));
  }

  @Test
  @DisplayName("What is not there, or was not graded, is told")
  void answer_unknown_told() {
    List<String> course = Course.load().exercises();
    assertEquals(new Answer.Unknown("Swish", course), ask(Grades.notStarted(), "Swish"));
    assertEquals(new Answer.NotGraded("Softmax"), ask(Grades.notStarted(), "softmax"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\u12",
        "Affine.step=9\nAffine.code=x",
        "Affine.step=two",
        "Affine.step=99999999999",
        "\0\0\0"
      })
  @DisplayName("A memory that is spoilt is none")
  void answer_spoiltMemory_beginsAgain(String text) throws IOException {
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, text);
    Answer answer = ask(Grades.notStarted(), "Affine");
    assertEquals(Step.IDEA, step(answer));
    assertTrue(((Answer.Hint) answer).kept());
    assertTrue(again(ask(Grades.notStarted(), "Affine")));
  }

  @Test
  @DisplayName("The memory is beside the folder, and holds no times")
  void answer_twice_sameBytes() throws IOException {
    ask(Grades.notStarted(), "Affine");
    String first = Files.readString(memory);
    Files.delete(memory);
    ask(Grades.notStarted(), "Affine");
    assertEquals(first, Files.readString(memory));
  }

  @Test
  @DisplayName("Where nothing can be written, the hint comes, and says that it was not kept")
  void answer_nowhereToWrite_hintAllTheSame() throws IOException {
    Files.writeString(temp.resolve("target"), "a file in the way");
    Answer.Hint hint = (Answer.Hint) ask(Grades.notStarted(), "Affine");
    assertEquals(Step.IDEA, hint.step());
    assertFalse(hint.kept());
    assertEquals(new Answer.Passes("Affine", Optional.empty()), ask(Grades.passed(), "Affine"));
  }

  private Grade grade(String... exercises) {
    SourceSubmission submission = new SourceSubmission(folder.root(), Locale.ENGLISH);
    return new Grader(Course.load(), submission, 1).grade(List.of(exercises));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
