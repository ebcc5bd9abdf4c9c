package kobai.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are needed for a while. */
public final class FileTree {
  private FileTree() {}

  /** Deletes a folder with all that is in it; a read-only file, as git makes them, too. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        path.toFile().setWritable(true); // on Windows it could not be deleted otherwise
        Files.delete(path);
      }
    }
  }
}
