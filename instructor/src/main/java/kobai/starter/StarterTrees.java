package kobai.starter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.update.Git;
import kobai.update.Manifest;

/**
 * What students get, and the same solved: of the latest commit the files that .gitattributes says
 * are for students, without what they mark as left out. What nobody has thought of stays.
 *
 * @param exercises the tree, as git names it
 * @param solved the tree with the exercises solved
 */
record StarterTrees(String exercises, String solved) {

  /** The attribute of files that go out. */
  static final String FOR_STUDENTS = "for-students";

  /** Without these nobody could work: an attribute that is misspelt shows here. */
  private static final List<String> NEEDED =
      List.of(
          "pom.xml",
          "kobai",
          ".mvn/maven.config",
          "README.md",
          "exercises/README.md",
          "src/main/java/kobai/nn/Layer.java",
          "src/test/resources/course.properties");

  private static final String LAYERS = "exercises/layers/";

  static StarterTrees of(Git git, ExerciseFiles files) throws IOException {
    try (TemporaryGitIndex index = new TemporaryGitIndex(git)) {
      keep(index, index.pathsWith(FOR_STUDENTS));
      requireNoSolutions(index.pathsBelow("solutions"));
      leaveOutMarked(index);
      put(index, files.exercises());
      index.put(Manifest.FILE, Manifest.text(index.listing()));
      String exercises = index.tree();
      put(index, files.solutions());
      return new StarterTrees(exercises, index.tree());
    }
  }

  private static void keep(TemporaryGitIndex index, List<String> given) throws IOException {
    for (String needed : NEEDED) {
      if (!given.contains(needed)) {
        throw new IOException(
            "Students would not get "
                + needed
                + ", and need it. .gitattributes must call it "
                + FOR_STUDENTS
                + ".");
      }
    }
    List<String> others = new ArrayList<>(index.pathsBelow("."));
    others.removeAll(given);
    index.remove(others);
  }

  /** The one thing that must not go wrong. */
  private static void requireNoSolutions(List<String> given) throws IOException {
    if (!given.isEmpty()) {
      throw new IOException(
          "Students would get " + given.get(0) + ": .gitattributes calls it " + FOR_STUDENTS + ".");
    }
  }

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
