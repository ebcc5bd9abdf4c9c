package kobai.handin.ingest;

import static kobai.handin.ingest.Made.AFFINE;
import static kobai.handin.ingest.Made.RELU;
import static kobai.handin.ingest.Made.file;
import static kobai.handin.ingest.Made.refused;
import static kobai.handin.ingest.Made.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kobai.course.Course;
import kobai.finding.NotAccepted.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders on disk that hold more than plain files. */
class IngestFolderTest {
  @TempDir private Path temp;

  private Path folder;

  @BeforeEach
  void makeFolder() {
    folder = temp.resolve("alice");
    file(folder.resolve("ReLU.java"), RELU);
  }

  private Reason reason() {
    return refused(new Ingest(Course.load()).of(new HandIn("alice", folder))).reason();
  }

  @Test
  @DisplayName(
      "Links are not followed: to a file, to a folder, to nothing, or in place of the hand-in")
  void of_link_refused() throws IOException {
    Path secret = file(temp.resolve("secret/Affine.java"), AFFINE);
    Path link = folder.resolve("Affine.java");
    for (Path target : new Path[] {secret, secret.getParent(), temp.resolve("nothing")}) {
      link(link, target);
      assertEquals(Reason.LINK, reason());
      Files.delete(link);
    }
    folder = link(temp.resolve("bob"), secret.getParent());
    assertEquals(Reason.LINK, reason());
  }

  private static Path link(Path link, Path target) throws IOException {
    try {
      return Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | SecurityException e) {
      return assumeFalse(e);
    }
  }

  private static Path assumeFalse(Exception e) {
    assumeTrue(false, "no links here: " + e);
    throw new IllegalStateException(e);
  }

  @Test
  @DisplayName("A pipe is not opened: reading from it would wait for ever")
  void of_pipe_refused() throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "there are no pipes here");
    Path pipe = folder.resolve("Affine.java");
    Process process = new ProcessBuilder(mkfifo.toString(), pipe.toString()).start();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(Reason.SPECIAL_FILE, reason());
    folder = pipe;
    assertEquals(Reason.SPECIAL_FILE, reason());
  }

  @Test
  @DisplayName("Thirty nested folders are refused, and two thousand files too")
  void of_deepOrMany_refused() throws IOException {
    Path deep = file(folder.resolve("a/".repeat(30) + "x"), "");
    assertEquals(Reason.TOO_DEEP, reason());
    Files.delete(deep);
    folder = temp.resolve("carol");
    for (int k = 0; k <= Limits.ENTRIES; k++) {
      file(folder.resolve("n" + k), "");
    }
    assertEquals(Reason.TOO_MANY_ENTRIES, reason());
  }

  @Test
  @DisplayName("A hand-in that is gone, or may not be read, is refused without an exception")
  void of_unreadable_refused() throws IOException {
    Path file = file(folder.resolve("Affine.java"), AFFINE);
    if (file.toFile().setReadable(false) && !Files.isReadable(file)) { // root reads everything
      assertEquals(Reason.UNREADABLE, reason());
    }
    folder = temp.resolve("gone");
    assertEquals(Reason.UNREADABLE, reason());
  }

  @Test
  @DisplayName("A folder with nothing in it, or with only junk, counts as empty")
  void of_emptyFolder_refused() throws IOException {
    folder = Files.createDirectory(temp.resolve("empty"));
    assertEquals(Reason.EMPTY, reason());
    file(folder.resolve(".DS_Store"), "x");
    file(folder.resolve("__MACOSX/._Affine.java"), "x");
    assertEquals(Reason.EMPTY, reason());
  }

  @Test
  @DisplayName("A zip next to other files, or next to another zip, must hold the same files")
  void of_zipThatDiffers_refused() throws IOException {
    file(folder.resolve("handin.zip"), zip("layers/Affine.java", AFFINE));
    assertEquals(Reason.AMBIGUOUS, reason());
    Files.delete(folder.resolve("ReLU.java"));
    file(folder.resolve("handin (1).zip"), zip("layers/Affine.java", RELU));
    assertEquals(Reason.AMBIGUOUS, reason());
  }

  @Test
  @DisplayName("A folder with only a broken zip is refused for the same reason as that zip")
  void of_brokenZip_itsReason() throws IOException {
    Files.delete(folder.resolve("ReLU.java"));
    file(folder.resolve("handin.rar"), "Rar!");
    assertEquals(Reason.OTHER_ARCHIVE, reason());
  }
}
