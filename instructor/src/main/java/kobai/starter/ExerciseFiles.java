package kobai.starter;

import java.util.Map;
import java.util.TreeMap;

/**
 * The exercises of a course and their solutions, both derived from the marked solutions.
 *
 * @param exercises the texts for students, by the name of the file
 * @param solutions the same files, solved
 */
record ExerciseFiles(Map<String, String> exercises, Map<String, String> solutions) {

  /**
   * Derives both from the marked solutions.
   *
   * @param marked the texts in solutions/layers, by the name of the file
   * @throws IllegalArgumentException if a file has no marks, or marks that do not match
   */
  static ExerciseFiles of(Map<String, String> marked) {
    Map<String, String> exercises = new TreeMap<>();
    Map<String, String> solutions = new TreeMap<>();
    marked.forEach(
        (name, text) -> {
          String file = "solutions/layers/" + name;
          MarkedText parts = new MarkedText(file, text);
          if (!parts.hasRegions()) {
            throw new IllegalArgumentException(
                file
                    + " marks nothing as LEFT OUT, so students would be given all of it."
                    + " CONTRIBUTING.md shows the marks.");
          }
          exercises.put(name, Imports.fitted(parts.given()));
          solutions.put(name, Imports.fitted(parts.whole()));
        });
    return new ExerciseFiles(exercises, solutions);
  }
}
