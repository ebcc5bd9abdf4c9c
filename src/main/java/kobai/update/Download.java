package kobai.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.files.FileTree;

/** A temporary clone of a repository for students, from which files are copied. */
public final class Download implements AutoCloseable {
  private final Path folder;

  private Download(Path folder) {
    this.folder = folder;
  }

  /**
   * Fetches the latest files of a repository.
   *
   * @param address what git clone takes: a URL, or a folder
   * @param branch which branch; empty for the default branch of the repository
   * @throws IOException if it cannot be fetched; the message is git's own
   */
  public static Download of(String address, String branch) throws IOException {
    Path folder = Files.createTempDirectory("kobai");
    List<String> command = new ArrayList<>(List.of("clone", "--quiet", "--depth=1"));
    if (!branch.isEmpty()) {
      command.addAll(List.of("--branch", branch));
    }
    command.addAll(List.of("--", address, folder.resolve("copy").toString()));
    try {
      Git.in(Path.of("")).run(command.toArray(new String[0])); // here: an address may be relative
      return new Download(folder);
    } catch (IOException e) {
      FileTree.delete(folder);
      throw e;
    }
  }

  /** Returns where the files are. */
  public Path folder() {
    return folder.resolve("copy");
  }

  @Override
  public void close() throws IOException {
    FileTree.delete(folder);
  }
}
