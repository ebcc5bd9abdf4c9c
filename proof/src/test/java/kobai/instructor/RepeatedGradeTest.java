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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A grade of one hand-in alone is the grade that it had in its class. */
@Tag(Tags.PROCESS)
class RepeatedGradeTest extends GradeCommandFixture {
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
}
