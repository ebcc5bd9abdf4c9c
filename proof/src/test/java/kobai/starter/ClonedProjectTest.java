package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the project is independent of its repository. */
class ClonedProjectTest {
  @TempDir private Path temp;

  @Test
  @DisplayName("In a worktree .git is a file; it is not copied")
  void copy_worktree_withoutItsRepository() throws IOException {
    Path from = Files.createDirectories(temp.resolve("from"));
    Path to = Files.createDirectories(temp.resolve("to"));
    Files.writeString(from.resolve(".git"), "gitdir: elsewhere");
    Files.writeString(from.resolve("pom.xml"), "<project/>");
    ClonedProject.copy(from, to);
    try (Stream<Path> files = Files.list(to)) {
      assertEquals(List.of(to.resolve("pom.xml")), files.toList());
    }
  }
}
