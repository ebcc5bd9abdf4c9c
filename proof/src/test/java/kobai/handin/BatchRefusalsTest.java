package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import kobai.files.AtomicFile;
import kobai.report.page.Plotly;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Why a run does not begin or ends early, and that the next one continues. */
@Tag(Tags.PROCESS)
class BatchRefusalsTest extends BatchFixture {
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
