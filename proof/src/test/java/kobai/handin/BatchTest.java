package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class is graded as a whole, and again. */
@Tag(Tags.PROCESS)
class BatchTest extends BatchFixture {
  @Test
  @DisplayName("There is a row for every hand-in, and a folder of files for each student")
  @Tag(Tags.DAILY)
  void run_mixedClass_rowForEverybody() throws IOException {
    ClassFiles.Told told = run();
    assertEquals(4, told.counts().handIns());
    assertEquals(1, told.counts().refused());
    String note = "exercises/layers/Sigmoid.java does not compile.";
    assertEquals(
        List.of(
            "id,total,max,status,note,Affine,Sigmoid,ReLU,Softmax,XOR",
            "student00,100,100,graded,,29,19,20,22,10",
            "student01,76,100,graded,,29,19,0,22,6",
            "student02,75,100,graded," + note + ",29,0,20,22,4",
            "student03,0,100,refused,There is no file in the hand-in.,0,0,0,0,0"),
        Files.readAllLines(out.resolve("grades.csv")));
    for (String id : List.of("student00", "student01", "student02", "student03")) {
      assertTrue(Files.exists(out.resolve("students").resolve(id).resolve("grade.json")), id);
      assertTrue(Files.exists(out.resolve("students").resolve(id).resolve("gradescope.json")), id);
    }
    assertTrue(Files.exists(out.resolve("sources/student00/layers/Affine.java")));
    assertFalse(Files.exists(out.resolve("sources/student03")));
    assertTrue(Files.readString(out.resolve("class.html")).startsWith("<!DOCTYPE html>"));
    assertFalse(Files.readString(out.resolve("class.html")).contains("student0"), "anonymous");
    assertTrue(Files.readString(out.resolve("class.html")).contains("allow-list+"), "isolation");
    assertEquals(5, Files.readAllLines(out.resolve("timings.csv")).size());
    assertEquals(5, Files.readAllLines(out.resolve("moodle-gradebook.csv")).size());
    assertFalse(Files.exists(out.resolve(".lock")));
  }

  @Test
  @DisplayName("The number of jobs does not change a byte of the files")
  void run_twoJobs_sameBytes() throws IOException {
    run();
    Path other = temp.resolve("other");
    run(settings(other, 3, 1, Locale.ENGLISH));
    assertEquals(ClassFolder.contents(out), ClassFolder.contents(other));
  }

  @Test
  @DisplayName("What is finished is not graded again; what has changed is, and what is gone goes")
  @Tag(Tags.DAILY)
  void run_again_gradesOnlyWhatChanged() throws IOException {
    run();
    assertEquals(4, graded.size());
    Map<String, String> before = ClassFolder.contents(out);
    run();
    assertEquals(List.of(), graded);
    assertEquals(before, ClassFolder.contents(out));

    students.solved("student01").withdrawn("student02");
    ClassFiles.Told told = run();
    assertEquals(List.of("student01"), graded);
    assertEquals(3, told.counts().handIns());
    String csv = Files.readString(out.resolve("grades.csv"));
    assertTrue(csv.contains("student01,100,100,graded"), csv);
    assertFalse(csv.contains("student02"), csv);
    assertFalse(Files.exists(out.resolve("students/student02")));
  }

  @Test
  @DisplayName("An incomplete line of the journal does not count")
  void run_journalCutOff_goesOn() throws IOException {
    run();
    Map<String, String> before = ClassFolder.contents(out);
    Path journal = out.resolve("journal.jsonl");
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 40));
    Files.delete(out.resolve("grades.csv"));
    Files.writeString(out.resolve("students/student00/grade.json.unfinished"), "{");
    run();
    assertEquals(List.of("student03"), graded);
    assertEquals(before, ClassFolder.contents(out));
  }
}
