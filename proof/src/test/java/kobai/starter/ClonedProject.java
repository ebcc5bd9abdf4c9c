package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kobai.files.FileTree;
import kobai.update.Git;

/**
 * A git repository with this project as it is now, for tests that publish from it. It has only a
 * few of Kobai's own sources, so that git and the compiler have less to do: the rest of the kit is
 * on the class path.
 */
public final class ClonedProject {
  private static final Set<String> SOURCES = Set.of("instructor", "proof");
  private static final Path KIT = Path.of("src", "main", "java", "kobai");
  private static final String LEFT = "nn"; // of the kit
  private static final Set<String> NOT_COPIED = Set.of(".git", "target", ".idea", ".vscode");

  private final Path folder;
  private final Git git;

  /** Copies the project, and commits it. */
  public ClonedProject(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.git =
        Git.in(folder)
            .with(
                Map.of(
                    "GIT_AUTHOR_NAME", "Somebody",
                    "GIT_AUTHOR_EMAIL", "somebody@example.org",
                    "GIT_AUTHOR_DATE", "2026-04-01T09:00:00+09:00",
                    "GIT_COMMITTER_NAME", "Somebody",
                    "GIT_COMMITTER_EMAIL", "somebody@example.org",
                    "GIT_COMMITTER_DATE", "2026-04-01T09:00:00+09:00"));
    copy(Path.of("").toAbsolutePath(), folder, SOURCES);
    keepLittleOfTheKit();
    git.run("init", "--quiet", "--initial-branch=main");
    commit("Kobai");
  }

  private void keepLittleOfTheKit() throws IOException {
    try (Stream<Path> packages = Files.list(folder.resolve(KIT))) {
      for (Path each : packages.filter(path -> !path.endsWith(LEFT)).toList()) {
        FileTree.delete(each);
      }
    }
  }

  /** Copies a project without its built files and its history. */
  public static void copy(Path from, Path to) throws IOException {
    copy(from, to, Set.of());
  }

  private static void copy(Path from, Path to, Set<String> not) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Path target = to.resolve(name);
        if (NOT_COPIED.contains(name)) {
          continue; // .git is a file in a worktree: with it, git would use this repository
        }
        if (Files.isDirectory(file)) {
          if (!not.contains(name)) {
            Files.createDirectories(target);
            copy(file, target, not);
          }
        } else {
          Files.copy(file, target);
          target.toFile().setExecutable(file.toFile().canExecute());
        }
      }
    }
  }

  /** Returns its folder. */
  public Path folder() {
    return folder;
  }

  /** Returns git in that folder, with a user's name. */
  public Git git() {
    return git;
  }

  /** Adds a line to a file, which may be new, and commits. */
  public ClonedProject append(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.exists(path) ? Files.readString(path) : "";
    Files.createDirectories(path.getParent());
    Files.writeString(path, before + line + "\n");
    commit(file);
    return this;
  }

  /** Commits all files. */
  public void commit(String message) throws IOException {
    git.run("add", "--all");
    git.run("commit", "--quiet", "-m", message);
  }

  /** Returns the source that students' copies are made from. */
  public InstructorRepository source() throws IOException {
    return InstructorRepository.around(folder);
  }

  /** Publishes under the usual names. */
  List<Published> publish() throws IOException {
    return new Starter(source()).publish("student", "solution");
  }
}
