package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.files.FileTree;
import kobai.update.Git;

/**
 * A set of files that is to become a commit. It is a separate index file of git, so the working
 * tree and the staged files stay as they are.
 */
final class TemporaryGitIndex implements AutoCloseable {
  private static final String FILE = "100644"; // git's mode of a file that is not executable

  private final Path file;
  private final Git git;

  /** Begins with the files of the latest commit. */
  TemporaryGitIndex(Git git) throws IOException {
    file = Files.createTempDirectory("kobai").resolve("index"); // git creates the file itself
    this.git = git.with(Map.of("GIT_INDEX_FILE", file.toString()));
    this.git.run("read-tree", "HEAD");
  }

  /** Returns the paths with an attribute of .gitattributes. */
  List<String> pathsWith(String attribute) throws IOException {
    return git.paths("ls-files", "-z", "--", ":(attr:" + attribute + ")");
  }

  List<String> pathsBelow(String folder) throws IOException {
    return git.paths("ls-files", "-z", "--", folder);
  }

  /** Returns the paths of the files with a line that matches a POSIX regular expression. */
  List<String> pathsThatMatch(String expression) throws IOException {
    return git.ask("grep", "--cached", "-lzIE", "-e", expression)
        .map(output -> List.of(output.split("\0")))
        .orElse(List.of()); // git grep fails if nothing matches
  }

  String text(String path) throws IOException {
    return git.run("show", ":" + path) + "\n"; // the output has no last line end
  }

  void remove(List<String> paths) throws IOException {
    git.feed(String.join("\0", paths), "update-index", "-z", "--force-remove", "--stdin");
  }

  /** Adds a file, or replaces the text of an existing one. */
  void put(String path, String text) throws IOException {
    String blob = git.feed(text, "hash-object", "-w", "--stdin");
    git.run("update-index", "--add", "--cacheinfo", FILE + "," + blob + "," + path);
  }

  /** Adds files byte for byte. */
  void put(Map<String, byte[]> files) throws IOException {
    Path folder = Files.createTempDirectory("kobai");
    try {
      List<String> command = new ArrayList<>(List.of("hash-object", "-w", "--no-filters"));
      for (byte[] contents : files.values()) {
        Path whole = folder.resolve(String.valueOf(command.size()));
        command.add(Files.write(whole, contents).toString());
      }
      List<String> blobs = git.run(command.toArray(new String[0])).lines().toList();
      Iterator<String> paths = files.keySet().iterator();
      add(blobs.stream().map(blob -> FILE + " " + blob + " 0\t" + paths.next()));
    } finally {
      FileTree.delete(folder);
    }
  }

  /** Adds entries. Each is mode, hash and stage, a tab, and the path. */
  private void add(Stream<String> entries) throws IOException {
    String all = entries.map(line -> line + "\0").collect(Collectors.joining());
    git.feed(all, "update-index", "-z", "--index-info");
  }

  /** Returns whether a commit holds a file. */
  boolean holds(String commit, String path) throws IOException {
    return git.ask("cat-file", "-e", commit + ":" + path).isPresent();
  }

  /** Adds a folder of a commit, at the same place. */
  void putFolder(String commit, String folder) throws IOException {
    git.run("read-tree", "--prefix=" + folder, commit + ":" + folder);
  }

  /** Moves the files of a folder to the top, and replaces files of the same name there. */
  void moveToTheTop(String folder) throws IOException {
    List<String> entries = git.paths("ls-files", "-z", "--stage", "--", folder);
    remove(pathsBelow(folder));
    add(entries.stream().map(line -> line.replace("\t" + folder, "\t")));
  }

  /** Writes the files below a folder into another folder on the disk. */
  void checkOut(String folder, Path to) throws IOException {
    String prefix = "--prefix=" + to.toString().replace('\\', '/') + "/";
    git.feed(String.join("\0", pathsBelow(folder)), "checkout-index", "-z", "--stdin", prefix);
  }

  /** Returns one line per file: the git hash of its contents, and its path. */
  List<String> listing() throws IOException {
    return git.paths("ls-files", "-z", "--stage").stream() // mode hash stage, tab, path
        .map(line -> line.split(" ")[1] + " " + line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  /** Writes these files as a tree and returns the hash of it. */
  String tree() throws IOException {
    return git.run("write-tree");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(file.getParent());
  }
}
