package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kobai grade} refuses before it grades anything. */
@Tag(Tags.PROCESS)
class GradeCommandRefusalsTest extends GradeCommandFixture {
  private void assertRefused(String message, String... arguments) {
    Outcome outcome = grade(arguments);
    assertEquals(
        List.of(message, "All options: kobai help grade"), outcome.screen().lines().toList());
    assertEquals(2, outcome.code());
    assertFalse(Files.exists(temp.resolve("out")), "nothing is written, not even a secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class                                | Missing required option: '--out=DIR'
          nowhere --out out                    | There is no nowhere.
          class --out out --jobs 0             | --jobs must be at least 1, but is 0.
          class --out out --limit 0            | --limit must be at least 1, but is 0.
          class --out out --lang fr            | --lang must be en or ja, but is fr.
          class --out out --id bob             | --id is for --single: in a class, every hand-in is called by its name.
          class --out out --moodle-columns 5   | --moodle-columns is for --moodle-worksheet.
          class --out out --moodle-worksheet w | There is no file w.
          class --out out --format gradscope   | There is no format gradscope; there are classroom50, exercism, gradescope, junit, prairielearn. (And moodle, for the class.)
          class/anna --out out                 | class/anna holds no hand-ins: it is empty.
          class --out out --seed 1 --secret s  | Error: --secret=FILE, --seed=N are mutually exclusive (specify only one)
          """)
  @DisplayName("Options that make no sense are refused before anything is graded")
  void grade_wrongOption_refused(String arguments, String message) {
    assertRefused(message, arguments.split(" "));
  }

  @Test
  @DisplayName("A missing secret is not drawn: its hash could not have been published")
  void grade_noSuchSecret_refused() {
    Outcome outcome = grade("class", "--out", "out", "--secret", "s.txt");
    assertEquals(2, outcome.code());
    assertEquals(
        "kobai: There is no file s.txt; kobai seal s.txt draws one.", outcome.screen().strip());
    assertFalse(Files.exists(temp.resolve("s.txt")));
  }

  @Test
  @DisplayName("One student's own folder is not taken for a class")
  void grade_oneStudents_asksForSingle() {
    String meant = ", as one student's hand-in does. Did you mean --single?";
    assertRefused("class/bob holds layers" + meant, "class/bob", "--out", "out");
    assertRefused("class/bob/layers holds Affine.java" + meant, "class/bob/layers", "--out", "out");
  }

  @Test
  @DisplayName("Results are never among the hand-ins, and never replace them")
  void grade_foldersMixedUp_refused() throws IOException {
    String advice = ", and would be taken for a hand-in. Choose a folder beside it with --out.";
    assertRefused("class lies in class" + advice, "class", "--out", "class");
    assertRefused("class/out lies in class" + advice, "class", "--out", "class/out");

    Files.move(temp.resolve("class"), temp.resolve("students"));
    assertRefused(
        "students lies where the results would be written. Choose another folder with --out.",
        "students",
        "--out",
        ".");
    handIn(temp.resolve("class/dora"));
    Outcome others = grade("class", "--out", ".");
    assertEquals(2, others.code());
    assertEquals(
        "kobai: ./students is no run's of this program. Choose another folder with --out.",
        others.screen().strip());
    assertTrue(Files.exists(temp.resolve("students/bob/layers/Affine.java")), "nothing is lost");
  }

  @Test
  @DisplayName("What Moodle would not accept is reported before anything is graded")
  void grade_moodle_refusedFirst() throws IOException {
    Files.move(temp.resolve("class/anna"), temp.resolve("class/anna@example.org"));
    assertRefused(
        "Moodle has no email such as \"bob\", and would end the import there. For what Moodle let"
            + " you download there is --moodle-worksheet.",
        "class",
        "--out",
        "out",
        "--format",
        "moodle");
    Files.writeString(temp.resolve("w.csv"), "Identifier,Bewertung\nParticipant 1,\n");
    assertRefused(
        "Which column is for the grade? There are Identifier, Bewertung; name it with"
            + " --moodle-columns.",
        "class",
        "--out",
        "out",
        "--moodle-worksheet",
        "w.csv");
    Files.write(temp.resolve("w.csv"), new byte[] {(byte) 0x95, (byte) 0x5d});
    assertRefused(
        "w.csv is not UTF-8, as what Moodle lets you download is.",
        "class",
        "--out",
        "out",
        "--moodle-worksheet",
        "w.csv");
  }

  @Test
  @DisplayName("Without bubblewrap, --require-sandbox says why nothing was run")
  void grade_requireSandbox_refused() throws IOException {
    ProcessBuilder builder =
        ChildJvm.builder(temp, List.of(), command("class", "--out", "out", "--require-sandbox"));
    builder.environment().put("PATH", temp.resolve("nothing").toString());
    Outcome outcome = ChildJvm.finish(builder, temp, temp.resolve("none.json"));
    assertEquals(2, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().startsWith("There is no sandbox here: bwrap "), outcome.screen());
    assertTrue(outcome.screen().contains(". Install bubblewrap (Linux)."), outcome.screen());
    assertFalse(Files.exists(temp.resolve("out")));
  }
}
