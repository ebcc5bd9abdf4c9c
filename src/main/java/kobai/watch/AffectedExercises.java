package kobai.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kobai.course.Course;

/**
 * The exercises whose verdict may have changed.
 *
 * @param first those whose own file was saved: the student waits for their verdict
 * @param after those that build on them
 */
record AffectedExercises(List<String> first, List<String> after) {
  private static final String SUFFIX = ".java";

  /** Creates an unmodifiable copy. */
  AffectedExercises {
    first = List.copyOf(first);
    after = List.copyOf(after);
  }

  /** Returns all exercises in one step, for when nothing is known yet. */
  static AffectedExercises all(List<String> watched) {
    return new AffectedExercises(watched, List.of());
  }

  /**
   * Returns the exercises that a save affects.
   *
   * @param files the files that were saved or deleted: "Affine.java"
   * @param watched the exercises that are graded at all, in the course's order
   * @param sources the content of each file of the folder
   */
  static AffectedExercises by(
      Set<String> files, Course course, List<String> watched, Map<String, String> sources) {
    Set<String> touched = new LinkedHashSet<>();
    Set<String> first = new LinkedHashSet<>();
    for (String exercise : course.exercises()) {
      if (files.contains(exercise + SUFFIX)) {
        first.add(exercise);
      }
    }
    touched.addAll(first);
    if (files.size() > first.size()) { // a helper file, which any other file may need
      course.exercises().stream().filter(e -> course.needs(e).isEmpty()).forEach(first::add);
      touched.addAll(first);
    }
    for (String exercise : course.exercises()) {
      if (names(sources.getOrDefault(exercise + SUFFIX, ""), files)
          || course.needs(exercise).stream().anyMatch(touched::contains)) {
        touched.add(exercise);
      }
    }
    return of(watched, first, touched);
  }

  private static AffectedExercises of(
      List<String> watched, Set<String> first, Set<String> touched) {
    List<String> now = new ArrayList<>(watched);
    now.retainAll(first);
    List<String> after = new ArrayList<>(watched);
    after.retainAll(touched);
    after.removeAll(now);
    return new AffectedExercises(now, after);
  }

  /** Returns whether a source names a class of these files: a layer may use another one. */
  private static boolean names(String source, Set<String> files) {
    return files.stream()
        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
        .anyMatch(
            type -> Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(source).find());
  }

  /** Returns the exercises to grade in each step: the student does not wait for the second step. */
  List<List<String>> steps() {
    return List.of(first, after).stream().filter(step -> !step.isEmpty()).toList();
  }
}
