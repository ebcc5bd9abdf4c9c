package kobai.instructor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks git when a commit was made. The repository belongs to a stranger, and its configuration can
 * name programs that git runs, even to look at a commit: to fetch a missing object, git runs
 * whatever program the address names. So git gets a repository of ours, without configuration and
 * without commits, and takes only the objects from the stranger's repository.
 */
final class CommitDate {
  private static final Pattern HASH = Pattern.compile("/([0-9a-f]{40})$");
  private static final Pattern COMMITTER = Pattern.compile("(?dm)^committer .*> (\\d{1,11}) ");
  private static final int HEADER_BYTES = 1 << 16; // the lines before a commit's message
  private static final int LONGEST_SECONDS = 10;

  private CommitDate() {}

  /**
   * Returns the committer date of a commit.
   *
   * @param handIn a folder of the working tree that the commit was checked out to
   * @param link a link to the commit, which ends with its hash
   * @param path the folders in which to look for git, in the form of the variable PATH
   * @return nothing if there is no git, no repository, or no such commit in it
   */
  static Optional<Instant> of(Path handIn, String link, String path) {
    Matcher hash = HASH.matcher(link);
    Optional<Path> objects = objects(handIn);
    Optional<Path> git = git(path);
    if (!hash.find() || objects.isEmpty() || git.isEmpty()) {
      return Optional.empty();
    }
    try {
      return date(commit(git.get(), objects.get(), hash.group(1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> objects(Path handIn) {
    for (@Nullable Path at = handIn.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at.resolve(".git/objects")).filter(Files::isDirectory);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds git without the help of the system: Windows would first look into the current folder,
   * which is the hand-in.
   */
  private static Optional<Path> git(String path) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .filter(folder -> new File(folder).isAbsolute())
        .flatMap(folder -> List.of(new File(folder, "git"), new File(folder, "git.exe")).stream())
        .filter(file -> file.isFile() && file.canExecute())
        .map(File::toPath)
        .findFirst();
  }

  private static String commit(Path git, Path objects, String hash) throws IOException {
    Path ours = Files.createTempDirectory("kobai-git-");
    Path head = Files.writeString(ours.resolve("HEAD"), "ref: refs/heads/none\n");
    Path refs = Files.createDirectory(ours.resolve("refs"));
    try {
      ProcessBuilder builder = new ProcessBuilder(git.toString(), "cat-file", "commit", hash);
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder.environment().put("GIT_DIR", ours.toString());
      builder.environment().put("GIT_OBJECT_DIRECTORY", objects.toString());
      return firstOf(
          builder.directory(ours.getParent().toFile()).redirectError(Redirect.DISCARD).start());
    } finally {
      for (Path file : List.of(head, refs, ours)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A stranger can make objects that are endless, or that git never finishes reading. */
  private static String firstOf(Process process) throws IOException {
    process.getOutputStream().close();
    process
        .onExit()
        .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly());
    try (InputStream out = process.getInputStream()) {
      return new String(out.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<Instant> date(String commit) {
    Matcher committer = COMMITTER.matcher(commit.split("\n\n", 2)[0]);
    return committer.find()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(committer.group(1))))
        : Optional.empty();
  }
}
