package kobai.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.update.Git;

/** The instructor's repository, from which Kobai makes the students' copies. */
public final class InstructorRepository {
  private static final int SHOWN = 5; // names of files in a message

  private final Git git;

  private InstructorRepository(Git git) {
    this.git = git;
  }

  /**
   * Finds the repository around a folder.
   *
   * @throws IOException if there is no repository, or it has no solutions
   */
  public static InstructorRepository around(Path folder) throws IOException {
    String root =
        Git.in(folder)
            .ask("rev-parse", "--show-toplevel")
            .orElseThrow(
                () ->
                    new IOException(
                        folder.toAbsolutePath().normalize()
                            + " is not in a git repository. Run this in your clone of Kobai."));
    InstructorRepository source = new InstructorRepository(Git.in(Path.of(root)));
    if (!Files.isDirectory(source.layers("solutions"))) {
      throw new IOException(
          source.layers("solutions")
              + " is missing: this is what students get already. On a branch that kobai publish made,"
              + " go back to your own first (git switch main); else run this in the repository that"
              + " has the solutions.");
    }
    return source;
  }

  /** Returns git for the top folder of the repository. */
  Git git() {
    return git;
  }

  /** Returns the folder of the sources in "exercises" or "solutions". */
  Path layers(String folder) {
    return git.folder().resolve(folder).resolve("layers");
  }

  /**
   * Derives the exercises from the solutions as they are in the working tree.
   *
   * @throws IllegalArgumentException if marks are missing or wrong
   */
  ExerciseFiles files() throws IOException {
    return ExerciseFiles.of(texts("solutions"));
  }

  /** Returns the texts of the files in a folder's layers, by the name of the file. */
  Map<String, String> texts(String folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(layers(folder))) {
      try (Stream<Path> files = Files.list(layers(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file).replace("\r\n", "\n");
          texts.put(file.getFileName().toString(), text);
        }
      }
    }
    return texts;
  }

  /**
   * Checks that everything is committed, because students get only what is committed.
   *
   * @throws IOException if not; the message names files
   */
  void requireClean() throws IOException {
    requireClean(".");
  }

  private void requireClean(String below) throws IOException {
    List<String> changed = git.run("status", "--porcelain", "--", below).lines().toList();
    if (changed.isEmpty()) {
      return;
    }
    String shown =
        String.join(
            ", ", changed.stream().limit(SHOWN).map(l -> l.strip().split(" +", 2)[1]).toList());
    int more = changed.size() - SHOWN;
    throw new IOException(
        "Not everything is committed: "
            + shown
            + (more > 0 ? " and " + more + " more" : "")
            + ". Students get what is committed. So commit it first (a new file goes out only if it"
            + " is in students/, or .gitattributes calls it for-students), or put it aside with git"
            + " stash --include-untracked.");
  }

  /**
   * Writes the exercises again.
   *
   * @return the names of the files that changed
   * @throws IOException if one of them has changes that are not committed: they would be lost
   */
  public List<String> derive() throws IOException {
    Map<String, String> exercises = files().exercises();
    List<String> changed = new ArrayList<>(outOfStep());
    changed.retainAll(exercises.keySet());
    for (String name : changed) {
      if (Files.exists(layers("exercises").resolve(name))) {
        requireClean("exercises/layers/" + name);
      }
    }
    Files.createDirectories(layers("exercises"));
    for (String name : changed) {
      Files.writeString(layers("exercises").resolve(name), exercises.get(name));
    }
    return changed;
  }

  /** Returns the exercises that differ from what their solutions give, or have no solution. */
  public List<String> outOfStep() throws IOException {
    Map<String, String> present = texts("exercises");
    Map<String, String> derived = files().exercises();
    Set<String> names = new TreeSet<>(present.keySet());
    names.addAll(derived.keySet());
    names.removeIf(name -> Objects.equals(present.get(name), derived.get(name)));
    return List.copyOf(names);
  }
}
