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
 * @param first those whose own file was saved: their verdict is waited for
 * @param after those that build on them
 */
record AffectedExercises(List<String> first, List<String> after) {
  private static final String SUFFIX = ".java";

  /** Creates an unmodifiable copy. */
  AffectedExercises {
    first = List.copyOf(first);
    after = List.copyOf(after);
  }

  /** Returns what to do when nothing is known yet: all of it, at once. */
  static AffectedExercises all(List<String> watched) {
    return new AffectedExercises(watched, List.of());
  }

  /**
   * Returns what a save touches.
   *
   * @param files that were saved, or are gone: "Affine.java"
   * @param watched the exercises that are graded at all, in the course's order
   * @param sources what stands in each file of the folder
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
    if (files.size() > first.size()) { // a file of the student's own, that any other may need
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

  /** A layer may use another one: the text that names its class says so. */
  private static boolean names(String source, Set<String> files) {
    return files.stream()
        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
        .anyMatch(
            type -> Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(source).find());
  }

  /** Returns the exercises to grade one after the other: nobody waits for the second step. */
  List<List<String>> steps() {
    return List.of(first, after).stream().filter(step -> !step.isEmpty()).toList();
  }
}
