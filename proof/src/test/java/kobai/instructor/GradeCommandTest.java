package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kobai grade} as instructors type it: what it refuses, what it says, how it goes on. */
@Tag(Tags.PROCESS)
class GradeCommandTest {
  private static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  @TempDir private Path temp;

  @BeforeEach
  void aClassOfThree() throws IOException {
    Files.createDirectories(temp.resolve("class/anna")); // nothing in it
    handIn(temp.resolve("class/bob"));
    handIn(temp.resolve("class/chika"));
    Files.writeString(temp.resolve("class/chika/layers/ReLU.java"), "package layers; class ReLU {");
  }

  private static void handIn(Path folder) throws IOException {
    Path layers = Files.createDirectories(folder.resolve("layers"));
    for (String exercise : EXERCISES) {
      String file = exercise + ".java";
      Files.writeString(layers.resolve(file), Folder.solution(file));
    }
  }

  private Outcome grade(String... arguments) {
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("grade"));
    command.addAll(List.of(arguments));
    return command;
  }

  private void assertRefused(String message, String... arguments) {
    Outcome outcome = grade(arguments);
    assertEquals(
        List.of(message, "All options: kobai help grade"), outcome.screen().lines().toList());
    assertEquals(2, outcome.code());
    assertFalse(Files.exists(temp.resolve("out")), "nothing is written, not even a secret");
  }

  private String table(String out) throws IOException {
    return Files.readString(temp.resolve(out).resolve("grades.csv"));
  }

  @Test
  @DisplayName("The help lists all options")
  void help_allOptions() {
    Outcome help = grade("--help");
    assertEquals(0, help.code());
    for (String option :
        List.of(
            "--out=DIR",
            "--jobs=N",
            "--limit=SECONDS",
            "--secret=FILE",
            "--seed=N",
            "--format=FORMAT",
            "--moodle-worksheet=FILE",
            "--moodle-columns=COLUMN",
            "--single",
            "--id=ID",
            "--require-sandbox",
            "--lang=LANG")) {
      assertTrue(help.screen().contains("      " + option), option + " in " + help.screen());
    }
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
  @DisplayName("A class is graded whatever is in it, and the screen says how, and where to look")
  @Tag(Tags.DAILY)
  void grade_class_everyoneHasARow() throws IOException {
    Files.writeString(temp.resolve("w.csv"), "Identifier,Bewertung\nbob,\ndora,\n");
    Outcome outcome =
        grade(
            "class",
            "--out=out",
            "--lang=en",
            "--format=junit, Moodle",
            "--moodle-worksheet=w.csv",
            "--moodle-columns=Bewertung");
    assertEquals(0, outcome.code(), outcome.screen());
    assertEquals(
        """
        id,total,max,status,note,Affine,Sigmoid,ReLU,Softmax,XOR
        anna,0,100,refused,There is no file in the hand-in.,0,0,0,0,0
        bob,100,100,graded,,29,19,20,22,10
        chika,76,100,graded,exercises/layers/ReLU.java does not compile.,29,19,0,22,6
        """,
        table("out").replace("\r\n", "\n"));
    List<String> screen = outcome.screen().lines().toList();
    assertTrue(screen.contains("3 hand-ins: 2 graded, 1 refused."), outcome.screen());
    assertTrue(screen.contains("Grades: " + Path.of("out", "grades.csv")), outcome.screen());
    assertTrue(screen.contains("For Moodle: " + Path.of("out", "moodle-gradebook.csv")));
    assertTrue(screen.contains("For Moodle: " + Path.of("out", "moodle-worksheet.csv")));
    assertTrue(
        screen.contains(
            "Without a grade in the Moodle worksheet, being refused or having no line there: anna,"
                + " chika"),
        outcome.screen());
    assertEquals(
        "Identifier,Bewertung\nbob,100\ndora,\n",
        Files.readString(temp.resolve("out/moodle-worksheet.csv")).replace("\r", ""));
    assertTrue(Files.exists(temp.resolve("out/students/bob/junit.xml")));
    String hash =
        ChildJvm.run(temp, temp.resolve("none.json"), List.of(), List.of("seal", "out/secret.txt"))
            .screen()
            .strip();
    assertTrue(screen.get(screen.size() - 1).endsWith(": " + hash), outcome.screen());
  }

  @Test
  @DisplayName("In Japanese, screen and notes are Japanese")
  void grade_japanese() throws IOException {
    Outcome outcome = grade("class", "--out", "out", "--seed", "1", "--lang", "ja");
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("提出 3 件: 採点 2 件、受理できず 1 件。"), outcome.screen());
    assertFalse(outcome.screen().contains("secret"), "a seed needs none");
    assertTrue(table("out").contains("anna,0,100,refused,提出物にファイルが一つも入っていません。"), table("out"));
  }

  @Test
  @DisplayName("One hand-in is graded as in its class, under the same name and secret")
  void grade_single_sameGrade() throws IOException {
    Files.writeString(temp.resolve("s.txt"), "correct horse battery staple");
    grade("class", "--out", "out", "--secret", "s.txt");
    Outcome named = grade("class/chika", "--out=again", "--secret=s.txt", "--single", "--lang=en");
    assertEquals(0, named.code(), named.screen());
    assertTrue(named.screen().contains("1 hand-in: 1 graded, 0 refused."), named.screen());
    assertEquals(gradeOf("out", "chika"), gradeOf("again", "chika"));
    grade("class/chika", "--out=other", "--secret=s.txt", "--single", "--id=eve");
    assertTrue(gradeOf("other", "eve").contains("\"submission\" : \"eve\""));
    assertFalse(gradeOf("other", "eve").contains(seed(gradeOf("out", "chika"))), "her own inputs");

    Map<String, String> bytes = Map.of("layers/Affine.java", Folder.solution("Affine.java"));
    zip(temp.resolve("dora.ZIP"), bytes);
    grade("dora.ZIP", "--out=zipped", "--seed=1", "--single");
    assertTrue(table("zipped").contains("\ndora,29,100,graded,"), table("zipped"));
  }

  @Test
  @Timeout(60)
  @DisplayName("Whoever has the secret repeats a grade with kobai check, to the byte")
  void check_secret_sameGrade() throws IOException {
    Files.writeString(temp.resolve("s.txt"), "correct horse battery staple");
    grade("class", "--out", "out", "--secret", "s.txt");
    Files.createDirectories(temp.resolve("home"));
    Files.move(temp.resolve("class/chika"), temp.resolve("home/exercises"));
    Outcome again = check("--secret=s.txt", "--id=chika", "--json=again.json");
    assertEquals(1, again.code(), again.screen());
    assertEquals(gradeOf("out", "chika"), Files.readString(temp.resolve("again.json")));
    String hash = "c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a";
    assertTrue(again.screen().contains("Secret with SHA-256 " + hash), again.screen());
    assertTrue(again.screen().contains("[chika/, seed "), again.screen());

    assertEquals(2, check("--secret=s.txt").code(), "no id");
    assertEquals(2, check("--id=chika").code(), "no secret");
    Outcome both = check("--secret=s.txt", "--id=chika", "--seed=1");
    assertEquals(2, both.code());
    assertTrue(both.screen().contains("leave --seed out"), both.screen());
    Outcome outside = check("--secret=s.txt", "--id=../chika");
    assertEquals(2, outside.code());
    assertTrue(outside.screen().contains("\"../chika\" is no id"), outside.screen());
  }

  private Outcome check(String... options) {
    List<String> command =
        new ArrayList<>(List.of("check", "--layers", "home/exercises", "--lang", "en"));
    command.addAll(List.of(options));
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), command);
  }

  private static void zip(Path file, Map<String, String> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String gradeOf(String out, String id) throws IOException {
    return Files.readString(
        temp.resolve(out).resolve("students").resolve(id).resolve("grade.json"));
  }

  private static String seed(String grade) {
    return grade.lines().filter(line -> line.contains("\"seed\"")).findFirst().orElseThrow();
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

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
  @DisplayName("Ctrl-C says that nothing is lost, with a bar on the screen; the next run continues")
  void grade_interrupted_goesOn() throws Exception {
    String[] command = {"class", "--out=out", "--seed=1", "--jobs=1", "--lang=en"};
    Path screen = temp.resolve("screen.txt");
    Process process =
        ChildJvm.builder(temp, List.of("-Dkobai.color=always"), command(command))
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    awaitLines(temp.resolve("out/journal.jsonl"), 2, process); // its header, and the refused one
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroy(); // where this JVM runs in the background, the interrupt does not count
    }
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), "ends at once");
    String said = Files.readString(screen);
    assertTrue(
        said.contains("\nStopped. What is finished is kept; the same command goes on from there."),
        said);
    assertTrue(said.contains("Grading "), "there was a bar: " + said);
    assertFalse(Files.exists(temp.resolve("out/grades.csv")));

    Outcome again = grade(command);
    assertEquals(0, again.code(), again.screen());
    assertTrue(
        again.screen().contains(" of 3 hand-ins were finished by an earlier run"), again.screen());
    assertEquals(4, table("out").lines().count());
  }

  private static void awaitLines(Path file, int count, Process process) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!Files.exists(file) || Files.readAllLines(file).size() < count) {
      assertTrue(process.isAlive(), "still running");
      assertTrue(System.nanoTime() < deadline, "in time");
      Thread.sleep(20);
    }
  }
}
