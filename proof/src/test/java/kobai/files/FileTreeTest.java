package kobai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders with all that is in them. */
class FileTreeTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("All goes but what a link leads to; a folder that is not there is no mistake")
  void delete_withALink_leavesWhatItLeadsTo() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("file"), "stays");
    Path tree = folder.resolve("tree");
    Files.createDirectories(tree.resolve("a/b"));
    Files.writeString(tree.resolve("a/b/file"), "goes");
    Files.createSymbolicLink(tree.resolve("a/link"), other);
    Files.createSymbolicLink(tree.resolve("nowhere"), folder.resolve("missing"));
    FileTree.delete(tree);
    assertFalse(Files.exists(tree));
    assertEquals("stays", Files.readString(other.resolve("file")));
    FileTree.delete(tree);
  }
}
