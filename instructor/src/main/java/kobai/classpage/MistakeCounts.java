package kobai.classpage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kobai.format.Row;

/** Counts how many students made each mistake, and in which exercises. */
final class MistakeCounts {
  private final Map<String, MistakeCount> mistakes = new TreeMap<>();

  /** Counts the mistakes of a student: each once per exercise, however often it was found there. */
  void add(Row row) {
    Set<String> made = new HashSet<>();
    for (Row.Exercise exercise : row.exercises()) {
      for (String id : new HashSet<>(exercise.diagnoses())) {
        MistakeCount mistake = mistakes.computeIfAbsent(id, MistakeCount::new);
        mistake.addIn(exercise.name());
        if (made.add(id)) {
          mistake.addStudent();
        }
      }
    }
  }

  /** Returns the mistakes whose numbers may be shown, the most frequent first. */
  List<MistakeCount> frequent() {
    return mistakes.values().stream()
        .filter(MistakeCount::mayBeTold)
        .sorted(
            Comparator.comparingInt(MistakeCount::students)
                .reversed()
                .thenComparing(MistakeCount::id))
        .toList();
  }

  /** Returns the ids of the other mistakes in alphabetical order, which reveals nothing. */
  List<String> rare() {
    return mistakes.values().stream()
        .filter(mistake -> !mistake.mayBeTold())
        .map(MistakeCount::id)
        .toList();
  }
}
