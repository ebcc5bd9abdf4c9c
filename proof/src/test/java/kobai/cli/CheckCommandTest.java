package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.cli.ChildJvm.Outcome;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai check} as people type it: exit codes, languages, and what is refused. */
@Tag(Tags.PROCESS)
class CheckCommandTest {
  private static final String SOLUTIONS = Path.of("solutions").toAbsolutePath().toString();

  @TempDir private Path temp;

  private Outcome check(List<String> properties, String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", "--layers", SOLUTIONS));
    arguments.addAll(List.of(options));
    return ChildJvm.run(temp, temp.resolve("grade.json"), properties, arguments);
  }

  @Test
  @DisplayName("Exercises are chosen by name, in upper or lower case; the language can be chosen")
  @Tag(Tags.DAILY)
  void check_names_someExercises() {
    Outcome outcome =
        check(
            List.of(), "affine", "ReLU", "--lang", "ja", "--json", temp.resolve("grade.json") + "");
    assertEquals(0, outcome.code(), outcome.screen());
    assertEquals(2, outcome.json().path("exercises").size());
    assertTrue(outcome.screen().contains("採点したものはすべて正しくできています。"));
    assertFalse(outcome.screen().contains("\u001b"), "no colours in a file");
  }

  @Test
  @DisplayName("A seed that is not a number is refused in a sentence, wherever it comes from")
  void check_seed_refused() {
    Outcome option = check(List.of(), "--seed", "many");
    assertEquals(2, option.code());
    assertTrue(option.screen().contains("'many' is not a long"), option.screen());
    Outcome property = check(List.of("-Dkobai.seed=many"));
    assertEquals(2, property.code());
    assertTrue(property.screen().contains("'many' is not a long"), property.screen());
    assertFalse(property.screen().contains("\tat "), property.screen());
  }

  @Test
  @DisplayName("An unknown exercise, language or folder is refused, with a list of the known ones")
  void check_unknown_refused() {
    Outcome exercise = check(List.of(), "Tanh");
    assertEquals(2, exercise.code());
    assertTrue(
        exercise.screen().contains("no exercise Tanh; there are Affine, Sigmoid"),
        exercise.screen());
    Outcome language = check(List.of(), "--lang", "fr");
    assertEquals(2, language.code());
    assertTrue(language.screen().contains("must be en or ja, but is fr"), language.screen());
    Outcome folder =
        ChildJvm.run(
            temp, temp.resolve("none"), List.of(), List.of("check", "--layers", "nowhere"));
    assertEquals(2, folder.code());
    assertTrue(folder.screen().contains("There is no folder nowhere."), folder.screen());
  }

  @Test
  @DisplayName(
      "If the grade file cannot be written, the command says so after it has shown the grade")
  void check_jsonUnwritable_saysSo() {
    Outcome outcome = check(List.of(), "Affine", "--json", temp.resolve("no/such.json") + "");
    assertEquals(2, outcome.code());
    assertTrue(outcome.screen().contains("Affine  ████████████████████"), outcome.screen());
    assertTrue(outcome.screen().contains("kobai: "), outcome.screen());
    assertTrue(outcome.screen().contains("such.json"), outcome.screen());
  }
}
