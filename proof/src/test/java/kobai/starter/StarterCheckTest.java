package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check before anything is published, and its messages. */
@Tag(Tags.PROCESS)
class StarterCheckTest {
  @TempDir private Path temp;
  private ClonedProject project;

  @BeforeEach
  void clone_() throws IOException {
    project = new ClonedProject(temp.resolve("project"));
  }

  @Test
  @DisplayName("The original course: exercises earn 0 points, solutions all, and both match")
  void course_asItComes_passes() throws IOException {
    assertTrue(StarterCheck.of(project.source()).passed());
    assertEquals(
        List.of(
            "Exercises: 0 of 100 points, all of them not started.",
            "Solutions: 100 of 100 points.",
            "exercises/layers is what the solutions leave."),
        screen());
  }

  private List<String> screen() throws IOException {
    return StarterScreen.of(StarterCheck.of(project.source()), Texts.in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("A started exercise, a wrong solution and a changed exercise are named")
  void course_wrong_isNamed() throws IOException {
    edit(
        "solutions/layers/ReLU.java",
        "// throw new NotImplemented(\"ReLU.backward\");",
        "// return dout;");
    edit("solutions/layers/Softmax.java", "- sum)", "+ sum)");
    edit("exercises/layers/Affine.java", "TODO 1", "TODO one");
    assertFalse(StarterCheck.of(project.source()).passed());
    List<String> lines = screen();
    assertTrue(
        lines.get(0).startsWith("Exercises: ") && lines.get(0).contains("ReLU"), lines.get(0));
    assertTrue(lines.get(1).contains("Softmax: dx is wrong"), lines.get(1));
    assertTrue(
        lines.get(2).contains("Affine.java, ReLU.java. To write it anew: kobai starter --derive"),
        lines.get(2));
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = project.folder().resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  @DisplayName("Exercises are derived again, unless work in them would be lost")
  void derive_changedSolution_writesTheExercise() throws IOException {
    assertEquals(List.of(), project.source().derive());
    edit("solutions/layers/ReLU.java", "TODO 3", "TODO three");
    assertEquals(List.of("ReLU.java"), project.source().derive());
    assertTrue(
        Files.readString(project.folder().resolve("exercises/layers/ReLU.java"))
            .contains("TODO three"));
    edit("exercises/layers/Affine.java", "TODO 1", "my own attempt");
    IOException e = assertThrows(IOException.class, () -> project.source().derive());
    assertTrue(e.getMessage().contains("exercises/layers/Affine.java"), e.getMessage());
  }

  @Test
  @DisplayName("A folder outside a repository, or without solutions, is refused with the reason")
  void source_elsewhere_isRefused() throws IOException {
    Path nowhere = Files.createDirectories(temp.resolve("nowhere"));
    IOException none = assertThrows(IOException.class, () -> InstructorRepository.around(nowhere));
    assertTrue(none.getMessage().contains("not in a git repository"), none.getMessage());
    Path given = temp.resolve("given");
    new Starter(project.source()).write(given);
    IOException students =
        assertThrows(IOException.class, () -> InstructorRepository.around(given));
    assertTrue(students.getMessage().contains("students get already"), students.getMessage());
  }
}
