package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code kobai grade} as instructors type it: what it says, and how it continues. */
@Tag(Tags.PROCESS)
class GradeCommandTest extends GradeCommandFixture {
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
    if (!process.waitFor(300, TimeUnit.MILLISECONDS)) {
      // A JVM that runs in the background ignores the interrupt. The batch must not finish
      // meanwhile.
      process.destroy();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "ends at once");
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
