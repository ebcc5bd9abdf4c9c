package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import kobai.starter.InstructorRepository;
import kobai.starter.StarterCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises and solutions match, and only the solutions are solved. */
class ExercisesTest {

  @Test
  @DisplayName("There are the same files in exercises/layers and solutions/layers")
  void files_inBothFolders_areTheSame() {
    List<Path> exercises = names("exercises/layers");
    assertEquals(exercises, names("solutions/layers"));
    assertEquals(4, exercises.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Affine", "Sigmoid", "ReLU", "Softmax"})
  @DisplayName("An exercise and its solution differ in private fields and method bodies only")
  void exercise_besideItsSolution_differsInsideOnly(String name) throws IOException {
    assertEquals(outside("solutions", name), outside("exercises", name));
  }

  @Test
  @DisplayName(
      "Exercises are derived from their solutions; they earn no points, and solutions all points")
  void course_asItComes_isProved() throws IOException {
    StarterCheck check = StarterCheck.of(InstructorRepository.around(Path.of("")));
    assertEquals(List.of(), check.outOfStep());
    assertTrue(check.nothingStarted());
    assertTrue(check.passed());
    assertEquals(100, check.solutions().points());
  }

  private static List<Path> names(String folder) {
    return HouseSources.javaFiles(folder).stream().map(Path::getFileName).toList();
  }

  /** The parts of a class that are visible from outside, and its Javadoc. */
  private static String outside(String folder, String name) throws IOException {
    HouseSources.Parsed file = HouseSources.parse(Path.of(folder, "layers", name + ".java"));
    StringBuilder outside = new StringBuilder(file.javadoc());
    outside.append(file.unit().getPackage()).append(file.type().getModifiers());
    outside.append(file.type().getSimpleName()).append(file.type().getExtendsClause());
    outside.append(file.type().getImplementsClause()).append('\n');
    for (Tree member : file.type().getMembers()) {
      if (member instanceof MethodTree m) {
        outside.append(m.getModifiers()).append(m.getReturnType()).append(m.getName());
        outside.append(m.getParameters()).append(m.getThrows()).append('\n');
      } else if (!(member instanceof VariableTree field) || !isPrivate(field)) {
        outside.append(member).append('\n');
      }
    }
    return outside.toString();
  }

  private static boolean isPrivate(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.PRIVATE);
  }
}
