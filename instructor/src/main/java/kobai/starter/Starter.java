package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kobai.files.RealPath;
import kobai.update.Git;

/**
 * Makes the students' project from an instructor's repository: as branches there, or as a new
 * repository.
 */
public final class Starter {
  private static final String GIVEN = "Kobai: the exercises";
  private static final String SOLVED = "Kobai: the exercises, solved";
  private static final String STUDENT = "student"; // the usual name of their branch
  private static final String PASSING = "refs/kobai/starter"; // while a repository is made of it

  private final InstructorRepository source;

  /**
   * Prepares the students' project.
   *
   * @throws IOException if something is not committed
   */
  public Starter(InstructorRepository source) throws IOException {
    source.requireClean();
    this.source = source;
  }

  /**
   * Creates or updates two branches; nothing else in the repository changes.
   *
   * @param student the name of the branch for students
   * @param solution the name of the branch with the exercises solved
   * @throws IOException if one of them is checked out, or contains a commit made by hand
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
   * Makes a repository with one commit, which holds the students' project without any history.
   *
   * @return the number of its files
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
   * Checks that a repository can be made there.
   *
   * @throws IOException if the folder is there already and not empty, or within this repository
   */
  public void requirePlace(Path folder) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new IOException(
          folder + " is there already. Name a new folder; kobai publish renews branches.");
    }
    Path root = source.git().folder().toRealPath();
    if (RealPath.of(folder).startsWith(root)) {
      throw new IOException(
          folder
              + " is within this repository, and would become part of it. Name one outside: ../students");
    }
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
