package kobai.course.starter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kobai.course.ExerciseFiles;
import kobai.course.MarkedText;

/**
 * What students get, and the same solved: the files of the latest commit, without those that
 * .gitattributes says are not for students and without what other files mark as left out.
 *
 * @param exercises the tree, as git names it
 * @param solved the tree with the exercises solved
 */
record StarterTrees(String exercises, String solved) {

  /** The attribute of files that stay with the instructor. */
  static final String NOT_FOR_STUDENTS = "not-for-students";

  private static final String LAYERS = "exercises/layers/";

  static StarterTrees of(Git git, ExerciseFiles files) throws IOException {
    try (Index index = new Index(git)) {
      index.remove(index.pathsWith(NOT_FOR_STUDENTS));
      requireNoSolutions(index.pathsBelow("solutions"));
      leaveOutMarked(index);
      put(index, files.exercises());
      index.put(Manifest.FILE, Manifest.text(index.listing()));
      String exercises = index.tree();
      put(index, files.solutions());
      return new StarterTrees(exercises, index.tree());
    }
  }

  /** The one thing that must not go wrong. */
  private static void requireNoSolutions(List<String> given) throws IOException {
    if (!given.isEmpty()) {
      throw new IOException(
          ".gitattributes must say \"/solutions/** "
              + NOT_FOR_STUDENTS
              + "\", but students would get "
              + given.get(0));
    }
  }

  private static void leaveOutMarked(Index index) throws IOException {
    for (String path : index.pathsThatHold("LEFT OUT")) {
      MarkedText text = new MarkedText(path, index.text(path));
      if (text.hasRegions()) {
        index.put(path, text.given());
      }
    }
  }

  private static void put(Index index, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      index.put(LAYERS + file.getKey(), file.getValue());
    }
  }
}
