package kobai.starter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.update.Git;
import kobai.update.Manifest;

/**
 * The students' project, and the same project solved. It holds, from the latest commit, the
 * contents of students/ and the files with the attribute for-students in .gitattributes; the kit as
 * a jar; and the exercises. A file that no rule names is not given to students.
 *
 * @param exercises the tree, as git names it
 * @param solved the tree with the exercises solved
 */
record StarterTrees(String exercises, String solved) {

  /** The attribute of files for students. */
  static final String FOR_STUDENTS = "for-students";

  /** The folder whose contents students get at the top of their project. */
  static final String STUDENTS = "students/";

  /** Files that students cannot work without. If one is missing, an attribute may be misspelt. */
  private static final List<String> NEEDED =
      List.of(
          "pom.xml",
          "kobai",
          ".mvn/maven.config",
          "README.md",
          "exercises/README.md",
          "docs/using.md",
          "src/test/resources/course.properties");

  private static final String LAYERS = "exercises/layers/";

  /**
   * Makes both trees.
   *
   * @param before the commit that students have, if any: a kit of the same version is taken from
   *     it, because another JDK might make a jar with other bytes
   */
  static StarterTrees of(Git git, ExerciseFiles files, Optional<String> before) throws IOException {
    try (TemporaryGitIndex index = new TemporaryGitIndex(git)) {
      Kit kit = Kit.of(index);
      KitFiles kitFiles = new KitFiles(kit, before);
      kitFiles.prepare(index);
      keepGiven(index);
      index.put("pom.xml", index.text("pom.xml").replace("@kobai.version@", kit.version()));
      kitFiles.put(index);
      put(index, files.exercises());
      index.put(Manifest.FILE, Manifest.text(index.listing()));
      String exercises = index.tree();
      put(index, files.solutions());
      return new StarterTrees(exercises, index.tree());
    }
  }

  private static void keepGiven(TemporaryGitIndex index) throws IOException {
    List<String> given = new ArrayList<>(index.pathsWith(FOR_STUDENTS));
    given.removeIf(path -> path.startsWith(Kit.SOURCES)); // the kit is in its jar
    given.addAll(index.pathsBelow(STUDENTS));
    requireNoSolutions(given);
    List<String> others = new ArrayList<>(index.pathsBelow("."));
    others.removeAll(given);
    index.remove(others);
    index.moveToTheTop(STUDENTS);
    requireNeeded(index.pathsBelow("."));
    leaveOutMarked(index);
  }

  private static void requireNeeded(List<String> given) throws IOException {
    for (String needed : NEEDED) {
      if (!given.contains(needed)) {
        throw new IOException(
            "Students would not get "
                + needed
                + ", and need it. It must be in "
                + STUDENTS
                + ", or .gitattributes must call it "
                + FOR_STUDENTS
                + ".");
      }
    }
  }

  /** Makes sure that no solution is given to students. */
  private static void requireNoSolutions(List<String> given) throws IOException {
    for (String path : given) {
      if (path.startsWith("solutions/") || path.startsWith(STUDENTS + "solutions/")) {
        throw new IOException(
            "Students would get " + path + ": .gitattributes calls it " + FOR_STUDENTS + ".");
      }
    }
  }

  /** Applies the marks in an instructor's own files; the files that came with Kobai have none. */
  private static void leaveOutMarked(TemporaryGitIndex index) throws IOException {
    for (String path : index.pathsThatMatch(MarkedText.LIKE_A_MARK)) {
      MarkedText text = new MarkedText(path, index.text(path));
      if (text.hasRegions()) {
        index.put(path, text.given());
      }
    }
  }

  private static void put(TemporaryGitIndex index, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      index.put(LAYERS + file.getKey(), file.getValue());
    }
  }
}
