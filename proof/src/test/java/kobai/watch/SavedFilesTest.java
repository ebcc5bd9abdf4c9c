package kobai.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTest {
  private static final Set<String> NOTHING = Set.of();
  private static final Set<String> AFFINE = Set.of("Affine.java");

  @TempDir private Path folder;

  private SavedFiles files;

  @BeforeEach
  void begin() throws IOException {
    write("Affine.java", "class Affine {}");
    write("ReLU.java", "class ReLU {}");
    files = new SavedFiles(folder);
  }

  @Test
  @DisplayName("A file that was there before, and does not change, is never reported")
  void poll_nothingSaved_nothing() {
    assertEquals(NOTHING, polled(30));
  }

  @Test
  @DisplayName("A save is reported once, as soon as two looks agree")
  void poll_saved_toldOnceAtTheSecondLook() throws IOException {
    write("Affine.java", "class Affine { int a; }");
    assertEquals(NOTHING, files.poll());
    assertEquals(AFFINE, files.poll());
    assertEquals(NOTHING, polled(30));
  }

  @Test
  @DisplayName("A file that grows from look to look is not reported yet")
  void poll_stillBeingWritten_waits() throws IOException {
    for (int k = 0; k < 20; k++) {
      write("Affine.java", "class Affine {}" + " ".repeat(k + 1));
      assertEquals(NOTHING, files.poll());
    }
    assertEquals(AFFINE, files.poll());
  }

  @Test
  @DisplayName("An editor that empties the file first is given time to fill it")
  void poll_truncatedFirst_toldWhenFilled() throws IOException {
    write("Affine.java", "");
    assertEquals(NOTHING, polled(5));
    write("Affine.java", "class Affine { int a; }");
    assertEquals(AFFINE, polled(2));
  }

  @Test
  @DisplayName(
      "An editor may delete the file for a moment; if it comes back unchanged, nothing was saved")
  void poll_goneForAMoment_nothing() throws IOException {
    Files.delete(folder.resolve("Affine.java"));
    assertEquals(NOTHING, polled(5));
    write("Affine.java", "class Affine {}");
    assertEquals(NOTHING, polled(30));
  }

  @Test
  @DisplayName("A file that stays empty, or does not come back, is reported in the end")
  void poll_goneForGood_told() throws IOException {
    Files.delete(folder.resolve("Affine.java"));
    assertEquals(AFFINE, polled(10));
    write("ReLU.java", "");
    assertEquals(Set.of("ReLU.java"), polled(10));
  }

  @Test
  @DisplayName(
      "A new file that is renamed to the old name is a save; its first name is not reported")
  void poll_renamedOver_toldByItsName() throws IOException {
    write(".Affine.java.swp", "…");
    write("Affine.java~", "…");
    write("4913", "…");
    write("Affine - Copy.java", "…");
    assertEquals(NOTHING, polled(20));
    write("Affine.java.tmp", "class Affine { int a; }");
    Files.move(
        folder.resolve("Affine.java.tmp"),
        folder.resolve("Affine.java"),
        StandardCopyOption.REPLACE_EXISTING);
    assertEquals(AFFINE, polled(2));
  }

  @Test
  @DisplayName("Saving the same text again changes nothing")
  void poll_sameContent_nothing() throws IOException {
    write("Affine.java", "class Affine {}");
    Files.setLastModifiedTime(
        folder.resolve("Affine.java"), FileTime.fromMillis(System.currentTimeMillis() + 5000));
    assertEquals(NOTHING, polled(20));
  }

  @Test
  @DisplayName("Another text of the same length and time is noticed: clocks may be coarse")
  void poll_sameTimeAndSize_told() throws IOException {
    FileTime time = Files.getLastModifiedTime(folder.resolve("Affine.java"));
    write("Affine.java", "class Affino {}");
    Files.setLastModifiedTime(folder.resolve("Affine.java"), time);
    assertEquals(AFFINE, polled(2));
  }

  @Test
  @DisplayName("A new helper, and several files at once, are reported")
  void poll_severalFiles_toldTogether() throws IOException {
    write("Helper.java", "class Helper {}");
    write("ReLU.java", "class ReLU { int a; }");
    assertEquals(Set.of("Helper.java", "ReLU.java"), polled(2));
  }

  @Test
  @DisplayName("A folder that is created later is no error")
  void poll_noFolderYet_waits() throws IOException {
    Path later = folder.resolve("later");
    SavedFiles missing = new SavedFiles(later);
    assertTrue(missing.poll().isEmpty());
    Files.createDirectories(later);
    Files.writeString(later.resolve("Affine.java"), "class Affine {}");
    missing.poll();
    assertEquals(AFFINE, missing.poll());
  }

  private Set<String> polled(int times) {
    Set<String> told = new TreeSet<>();
    for (int k = 0; k < times; k++) {
      told.addAll(files.poll());
    }
    return told;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
