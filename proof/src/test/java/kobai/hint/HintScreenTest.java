package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.report.Grades;
import kobai.report.Layout;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is shown together with the hints. */
class HintScreenTest {
  private static final Terminal PLAIN = new Terminal(false, StandardCharsets.UTF_8);
  private static final Terminal COLORS = new Terminal(true, StandardCharsets.UTF_8);
  private static final UnaryOperator<String> COMMAND = name -> "./kobai hint " + name;
  private static final ExerciseGrade AFFINE = exercise(Grades.notStarted(), "Affine");

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private static String english(Answer answer) {
    return String.join("\n", HintScreen.of(answer, PLAIN, Texts.in(Locale.ENGLISH), COMMAND));
  }

  /** One answer of every kind. */
  private static List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (Step step : Step.values()) {
      for (boolean again : new boolean[] {false, true}) {
        answers.add(new Answer.Hint(AFFINE, step, again, true));
      }
    }
    ExerciseGrade broken = exercise(Grades.failing(""), "ReLU");
    answers.add(new Answer.Hint(exercise(Grades.diagnosed(), "Affine"), Step.IDEA, false, false));
    answers.add(new Answer.NoMore("Softmax"));
    answers.add(new Answer.ComesFirst(broken));
    answers.add(new Answer.Waits("XOR", "ReLU", Optional.of(new Answer.ComesFirst(broken))));
    answers.add(new Answer.Waits("XOR", "ReLU", Optional.empty()));
    answers.add(new Answer.Passes("Affine", Optional.of("Sigmoid")));
    answers.add(new Answer.Passes("Affine", Optional.empty()));
    answers.add(new Answer.AllPass());
    answers.add(new Answer.NotGraded("ReLU"));
    answers.add(
        new Answer.Unknown("Swish", List.of("Affine", "Sigmoid", "ReLU", "Softmax", "XOR")));
    return answers;
  }

  @Test
  @DisplayName("Every answer fits a terminal in every language, and ends with an empty line")
  void of_anyAnswer_fits() {
    for (Locale language : Texts.LANGUAGES) {
      for (Answer answer : answers()) {
        List<String> lines = HintScreen.of(answer, PLAIN, Texts.in(language), COMMAND);
        assertTrue(lines.size() > 1 && lines.size() < 30, answer.toString());
        assertEquals("", lines.get(lines.size() - 1), answer.toString());
        for (String line : lines) {
          assertTrue(Layout.width(line) <= 80, line);
          assertFalse(line.contains("{") || line.contains("''") || line.contains("\u001b"), line);
        }
      }
    }
  }

  @Test
  @DisplayName("A hint shows its number, what the grader sees, and how to get the next one")
  void of_hint_inFull() {
    assertEquals(
        """
          Hint 2 of 4 for Affine: the forward pass

          The grader says: Affine.backward is not written yet.
        """
            .stripTrailing(),
        english(new Answer.Hint(AFFINE, Step.FORWARD, false, true))
            .lines()
            .limit(3)
            .reduce((a, b) -> a + "\n" + b)
            .orElseThrow());
    String first = english(new Answer.Hint(AFFINE, Step.FORWARD, false, true));
    assertTrue(
        first.endsWith("When your code has changed, hint 3:\n    ./kobai hint Affine\n"), first);
    String again = english(new Answer.Hint(AFFINE, Step.FORWARD, true, true));
    assertTrue(again.contains("the same hint as before"), again);
  }

  @Test
  @DisplayName("A diagnosis with a name is shown above the hint")
  void of_diagnosed_namesTheMistake() {
    String screen =
        english(new Answer.Hint(exercise(Grades.diagnosed(), "ReLU"), Step.FORWARD, false, true));
    assertTrue(screen.contains("dx stops what should pass, and lets pass"), screen);
  }

  @Test
  @DisplayName(
      "After the last hint the screen names the lesson in the reader's language, and people")
  void of_noMore_lesson() {
    Answer noMore = new Answer.NoMore("ReLU");
    assertTrue(english(noMore).contains("exercises/README.md#relu"), english(noMore));
    assertTrue(english(noMore).contains("tutor"), english(noMore));
    String japanese =
        String.join("", HintScreen.of(noMore, PLAIN, Texts.in(Locale.JAPANESE), COMMAND));
    assertTrue(japanese.replace(" ", "").contains("exercises/README.ja.md#relu"), japanese);
    String own = english(new Answer.NoMore("Swish"));
    assertTrue(own.contains("exercises/README.md.") && !own.contains("#"), own);
  }

  @Test
  @DisplayName("A compile error is shown with file and line")
  void of_doesNotCompile_where() {
    String screen = english(new Answer.ComesFirst(exercise(Grades.failing(""), "ReLU")));
    assertTrue(screen.contains("No hint is used up"), screen);
    assertTrue(screen.contains("exercises/layers/ReLU.java:12"), screen);
  }

  @Test
  @DisplayName("Colours appear only if the terminal has them")
  void of_colours_title() {
    Answer hint = new Answer.Hint(AFFINE, Step.IDEA, false, true);
    assertTrue(
        HintScreen.of(hint, COLORS, Texts.in(Locale.ENGLISH), COMMAND)
            .get(0)
            .contains("\u001b[1mHint 1 of 4"));
  }
}
