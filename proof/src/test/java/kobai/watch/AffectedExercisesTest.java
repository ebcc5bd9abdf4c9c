package kobai.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kobai.course.Course;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AffectedExercisesTest {
  private static final Course COURSE = Course.load();
  private static final List<String> ALL = COURSE.exercises();

  @Test
  @DisplayName("A layer affects its own exercise first, and then XOR, which consists of layers")
  void by_layer_itsExerciseThenXor() {
    for (String layer : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      assertEquals(
          new AffectedExercises(List.of(layer), List.of("XOR")),
          by(Set.of(layer + ".java"), Map.of()));
    }
  }

  @Test
  @DisplayName("Any other file may be needed by every layer")
  void by_helper_everything() {
    assertEquals(
        new AffectedExercises(List.of("Affine", "Sigmoid", "ReLU", "Softmax"), List.of("XOR")),
        by(Set.of("Helper.java"), Map.of()));
  }

  @Test
  @DisplayName("A layer whose text names the class of another layer is affected by that layer")
  void by_layerThatAnotherNames_bothThenXor() {
    Map<String, String> sources =
        Map.of("Softmax.java", "new Sigmoid()", "Affine.java", "SigmoidOfMine");
    assertEquals(
        new AffectedExercises(List.of("Sigmoid"), List.of("Softmax", "XOR")),
        by(Set.of("Sigmoid.java"), sources));
  }

  @Test
  @DisplayName("Exercises that are not watched are not graded")
  void by_fewWatched_thoseOnly() {
    List<String> watched = List.of("Affine", "XOR");
    assertEquals(
        new AffectedExercises(List.of(), List.of("XOR")),
        AffectedExercises.by(Set.of("ReLU.java"), COURSE, watched, Map.of()));
    assertEquals(
        List.of(),
        AffectedExercises.by(Set.of("ReLU.java"), COURSE, List.of("Affine"), Map.of()).steps());
  }

  @Test
  @DisplayName("Several files at once are graded together")
  void by_severalFiles_together() {
    assertEquals(
        new AffectedExercises(List.of("Affine", "ReLU"), List.of("XOR")),
        by(Set.of("ReLU.java", "Affine.java"), Map.of()));
  }

  @Test
  @DisplayName(
      "An exercise that is affected twice is graded once, and first if its grade is awaited")
  void owed_addedAgain_once() throws InterruptedException {
    PendingExercises owed = new PendingExercises();
    owed.add(new AffectedExercises(List.of("Affine"), List.of("XOR")));
    owed.putBack(List.of("ReLU"));
    owed.add(new AffectedExercises(List.of("ReLU"), List.of("XOR")));
    assertEquals(new AffectedExercises(List.of("Affine", "ReLU"), List.of("XOR")), owed.take());
    assertEquals(true, owed.isEmpty());
  }

  private static AffectedExercises by(Set<String> files, Map<String, String> sources) {
    return AffectedExercises.by(files, COURSE, ALL, sources);
  }
}
