package kobai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written as a whole or not at all. */
class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("Whoever fails half-way leaves the older file, and nothing else")
  void write_failing_leavesTheOlderFile() throws IOException {
    Path file = folder.resolve("new/grades.csv");
    AtomicFile.write(file, "old");
    AtomicFile.Writing failing =
        out -> {
          out.write('n');
          throw new IOException("the disk is full");
        };
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, failing));
    assertEquals(
        file + " cannot be written: the disk is full. Mend that, and run the same command again.",
        e.getMessage());
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  @DisplayName("Of two who write the same file at once, neither disturbs the other")
  void write_twoAtOnce_bothWhole() throws IOException {
    Path file = folder.resolve("new/plotly.js");
    AtomicFile.write(
        file,
        out -> {
          out.write("one".getBytes());
          out.flush();
          AtomicFile.write(file, "two");
          assertEquals("two", Files.readString(file));
        });
    assertEquals("one", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  @DisplayName("What is for its owner alone is not readable for others, and never replaced")
  void createForOwner_twice_keepsTheFirst() throws IOException {
    Path file = folder.resolve("new/secret.txt");
    AtomicFile.createForOwner(file, "first");
    assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.createForOwner(file, "second"));
    assertEquals("first", Files.readString(file));
    assertEquals(List.of(file), files());
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      return files.toList();
    }
  }
}
