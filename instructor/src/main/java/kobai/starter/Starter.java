package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kobai.update.Git;

/** Makes what students get from an instructor's repository: branches there, or a repository. */
public final class Starter {
  private static final String GIVEN = "Kobai: the exercises";
  private static final String SOLVED = "Kobai: the exercises, solved";
  private static final String STUDENT = "student"; // what their branch is usually called
  private static final String PASSING = "refs/kobai/starter"; // while a repository is made of it

  private final InstructorRepository source;

  /**
   * Prepares to make it.
   *
   * @throws IOException if something is not committed
   */
  public Starter(InstructorRepository source) throws IOException {
    source.requireClean();
    this.source = source;
  }

  /**
   * Makes or renews two branches; nothing else in the repository changes.
   *
   * @param student the name of the branch for students
   * @param solution the name of the branch with the exercises solved
   * @throws IOException if one of them is checked out, or was committed to by hand
   */
  public List<Published> publish(String student, String solution) throws IOException {
    Branch given = new Branch(source.git(), student);
    Branch solved = new Branch(source.git(), solution);
    given.requireOurs();
    solved.requireOurs();
    StarterTrees trees = trees(given);
    Published first = given.publish(trees.exercises(), GIVEN, List.of());
    return List.of(first, solved.publish(trees.solved(), SOLVED, List.of(first.commit())));
  }

  private StarterTrees trees(Branch student) throws IOException {
    return StarterTrees.of(source.git(), source.files(), student.tip());
  }

  /**
   * Makes a repository with one commit, which holds what students get and no history.
   *
   * @return how many files are in it
   * @throws IOException if the folder is there already and not empty, or within this repository
   */
  public int write(Path folder) throws IOException {
    requirePlace(folder);
    Git git = source.git();
    StarterTrees trees = trees(new Branch(git, STUDENT));
    git.run("update-ref", PASSING, Branch.commit(git, trees.exercises(), GIVEN, List.of()));
    try {
      Files.createDirectories(folder);
      Git copy = Git.in(folder);
      copy.run("init", "--quiet", "--initial-branch=main");
      String from = git.folder().toAbsolutePath().toString();
      copy.run("fetch", "--quiet", "--no-tags", from, PASSING + ":refs/heads/starter");
      copy.run("reset", "--quiet", "--hard", "refs/heads/starter");
      copy.run("branch", "--quiet", "-D", "starter");
      Files.deleteIfExists(folder.resolve(".git").resolve("FETCH_HEAD")); // names this repository
      return copy.paths("ls-files", "-z").size();
    } finally {
      git.run("update-ref", "-d", PASSING);
    }
  }

  /**
   * Passes if a repository can be made there.
   *
   * @throws IOException if the folder is there already and not empty, or within this repository
   */
  public void requirePlace(Path folder) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new IOException(
          folder + " is there already. Name a new folder; kobai publish renews branches.");
    }
    Path root = source.git().folder().toRealPath();
    if (real(folder.toAbsolutePath().normalize()).startsWith(root)) {
      throw new IOException(
          folder
              + " is within this repository, and would become part of it. Name one outside: ../students");
    }
  }

  /** Of a path that is not there yet, as much is real as is there. */
  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
