package kobai.classpage;

import java.util.Map;
import java.util.TreeMap;

/** Counts the students who made one mistake. */
final class MistakeCount {
  private final String id;
  private final Map<String, Integer> exercises = new TreeMap<>();
  private int students;

  MistakeCount(String id) {
    this.id = id;
  }

  void addStudent() {
    students++;
  }

  void addIn(String exercise) {
    exercises.merge(exercise, 1, Integer::sum);
  }

  String id() {
    return id;
  }

  /** Returns how many students made it, in any exercise. */
  int students() {
    return students;
  }

  /** Returns how many students made it in an exercise. */
  int in(String exercise) {
    return exercises.getOrDefault(exercise, 0);
  }

  /** Returns whether enough students made it in the same exercise. */
  boolean mayBeTold() {
    return exercises.values().stream().anyMatch(count -> count >= AnonymityThreshold.ENOUGH);
  }
}
