package kobai.course.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository for students, fetched to be copied from. */
public final class Download implements AutoCloseable {
  private final Path folder;

  private Download(Path folder) {
    this.folder = folder;
  }

  /**
   * Fetches the latest files of a repository.
   *
   * @param address what git clone takes: a URL, or a folder
   * @param branch which branch; empty for the one that the repository itself says
   */
  public static Download of(String address, String branch) throws IOException {
    Path folder = Files.createTempDirectory("kobai");
    Git git = Git.in(folder);
    try {
      if (branch.isEmpty()) {
        git.run("clone", "--quiet", "--depth=1", "--", address, "copy");
      } else {
        git.run("clone", "--quiet", "--depth=1", "--branch", branch, "--", address, "copy");
      }
      return new Download(folder);
    } catch (IOException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  /** Returns where the files are. */
  public Path folder() {
    return folder.resolve("copy");
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
