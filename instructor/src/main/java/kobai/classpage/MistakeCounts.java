package kobai.classpage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kobai.format.Row;

/** How many students made which mistake, and where. */
final class MistakeCounts {
  private final Map<String, MistakeCount> mistakes = new TreeMap<>();

  /** Counts the mistakes of a student; each once an exercise, however often it was found there. */
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

  /** The mistakes whose numbers may be told, the most frequent first. */
  List<MistakeCount> frequent() {
    return mistakes.values().stream()
        .filter(MistakeCount::mayBeTold)
        .sorted(
            Comparator.comparingInt(MistakeCount::students)
                .reversed()
                .thenComparing(MistakeCount::id))
        .toList();
  }

  /** The ids of the other mistakes, in an order that tells nothing: that of the alphabet. */
  List<String> rare() {
    return mistakes.values().stream()
        .filter(mistake -> !mistake.mayBeTold())
        .map(MistakeCount::id)
        .toList();
  }
}
