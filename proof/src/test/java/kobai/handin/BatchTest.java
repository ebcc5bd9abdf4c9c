package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kobai.course.Course;
import kobai.files.AtomicFile;
import kobai.format.Context;
import kobai.format.Formats;
import kobai.format.GradeFormat;
import kobai.format.MoodleWorksheet;
import kobai.handin.ingest.HandIns;
import kobai.handin.sandbox.Sandbox;
import kobai.report.page.Plotly;
import kobai.seed.Seeds;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag(Tags.PROCESS)
class BatchTest {
  private static final Sandbox SANDBOX = Sandbox.best();

  @TempDir private Path temp;
  private Path out;
  private ClassFolder students;
  private final List<String> graded = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void aClass() {
    out = temp.resolve("out");
    students = ClassFolder.mixed(temp.resolve("class"), 4);
  }

  private BatchSettings settings(Path out, int jobs, long seed, Locale language) {
    List<GradeFormat> formats = List.of(Formats.named("gradescope"));
    return new BatchSettings(
        out,
        jobs,
        60,
        Course.load(),
        Seeds.same(seed),
        formats,
        new ClassFiles(true, null, MoodleWorksheet.Names.KNOWN),
        Context.in(Texts.in(language)),
        SANDBOX,
        true,
        "test");
  }

  private ClassFiles.Told run() throws IOException {
    return run(settings(out, 1, 1, Locale.ENGLISH));
  }

  private ClassFiles.Told run(BatchSettings settings) throws IOException {
    BatchProgress progress =
        new BatchProgress() {
          @Override
          public void begins(int handIns, int finished) {
            graded.clear();
          }

          @Override
          public void finished(String id) {
            graded.add(id);
          }
        };
    return new Batch(settings, HandIns.in(students.root()), progress).run();
  }

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

  @Test
  @DisplayName("The folder of a run with other settings is not used by this one")
  void run_otherSettings_refused() throws IOException {
    run();
    Map<String, String> before = ClassFolder.contents(out);
    IOException e =
        assertThrows(IOException.class, () -> run(settings(out, 1, 2, Locale.JAPANESE)));
    assertEquals(
        out.resolve("journal.jsonl")
            + " belongs to a run with other settings: seeds = seed 1 for everybody, and not seed 2"
            + " for everybody; language = en, and not ja. Repeat that run's settings, or choose"
            + " another folder with --out.",
        e.getMessage());
    assertEquals(before, ClassFolder.contents(out));
  }

  @Test
  @DisplayName("A file that is not a journal is named")
  void run_notAJournal_refused() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("journal.jsonl"), "hello\n");
    IOException e = assertThrows(IOException.class, this::run);
    assertTrue(e.getMessage().startsWith(out.resolve("journal.jsonl") + " is no journal"));
  }

  @Test
  @DisplayName("Two runs cannot write to the same folder at once")
  void run_whileAnotherRuns_refused() throws IOException {
    try (GradedFolder taken = GradedFolder.open(out)) {
      assertTrue(Files.exists(taken.file(".lock")));
      IOException e = assertThrows(IOException.class, this::run);
      assertEquals("Another run is writing to " + out + "; wait for its end.", e.getMessage());
    }
    run();
  }

  @Test
  @DisplayName("A file that cannot be written ends the run; the next run continues")
  void run_cannotWrite_goesOnLater() throws IOException {
    Files.createDirectories(out);
    Path blocking = out.resolve("students");
    Files.writeString(blocking, "a file where a folder should be", StandardOpenOption.CREATE_NEW);
    IOException e = assertThrows(IOException.class, this::run);
    assertTrue(e.getMessage().contains(blocking.toString()), e.getMessage());
    assertFalse(Files.exists(out.resolve("grades.csv")), "nothing half done looks done");
    Files.delete(blocking);
    assertEquals(4, run().counts().handIns());
  }

  @Test
  @DisplayName("A full disk is reported with the file, and with what to do")
  void write_fullDisk_saysWhatToDo() {
    Path file = temp.resolve("grades.csv");
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file,
                    writer -> {
                      throw new IOException("No space left on device");
                    }));
    assertEquals(
        file
            + " cannot be written: No space left on device. Mend that, and run the same command"
            + " again.",
        e.getMessage());
    assertFalse(Files.exists(temp.resolve("grades.csv" + AtomicFile.UNFINISHED)));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only there is a disk that is always full")
  @DisplayName("The file of times is named too, although it is never written as a whole")
  void timings_fullDisk_saysWhatToDo() {
    IOException e =
        assertThrows(IOException.class, () -> Timings.open(Path.of("/dev/full")).close());
    assertEquals(
        "/dev/full cannot be written: No space left on device. Mend that, and run the same command"
            + " again.",
        e.getMessage());
  }

  @Test
  @DisplayName("A folder in which a run could not start is free for the next run")
  void open_cannotBegin_lockIsGone() throws IOException {
    Path blocking =
        Files.createDirectories(out.resolve(Plotly.FILE + AtomicFile.UNFINISHED + "/full"));
    assertThrows(IOException.class, this::run);
    assertFalse(Files.exists(out.resolve(".lock")));
    Files.delete(blocking);
    Files.delete(blocking.getParent());
    assertEquals(4, run().counts().handIns());
  }
}
