package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as editors save them: harmless differences cost no points. */
@Tag(Tags.CORPUS)
@Tag(Tags.DAILY)
class SourceFilesTest {
  private static final String JAPANESE =
      Folder.replaced(
          Folder.solution("ReLU.java"), "return hadamard", "// 予測の表、能力、ソ\n    return hadamard");

  @TempDir private Path temp;

  /**
   * A file with a harmless difference.
   *
   * @param what is odd about it
   * @param name of the file
   * @param bytes in it
   * @param notes about it
   */
  record Odd(String what, String name, byte[] bytes, int notes) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Odd> harmless() {
    return Stream.of(
        relu("UTF-8 with Japanese comments", JAPANESE.getBytes(StandardCharsets.UTF_8), 0),
        relu("Shift_JIS", JAPANESE.getBytes(Charset.forName("Shift_JIS")), 1),
        relu(
            "UTF-8 with a byte-order mark",
            ("\uFEFF" + JAPANESE).getBytes(StandardCharsets.UTF_8),
            0),
        relu("UTF-16", JAPANESE.getBytes(StandardCharsets.UTF_16), 0),
        relu(
            "UTF-16, little end first",
            ("\uFEFF" + JAPANESE).getBytes(StandardCharsets.UTF_16LE),
            0),
        relu("CRLF", JAPANESE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), 0),
        relu("CR alone", Folder.solution("ReLU.java").replace("\n", "\r").getBytes(), 0),
        other("a helper nobody needs that does not compile", "Broken.java", "class Broken {"),
        other("a helper that compiles", "Fine.java", "package layers;\nclass Fine {}\n"),
        other("an empty helper", "Empty.java", ""),
        other("a helper with a name in Japanese", "補助.java", "package layers;\nclass 補助 {}\n"),
        other("notes beside the files", "notes.txt", "nothing to compile"),
        other("a package-info", "package-info.java", "/** Mine. */\npackage layers;\n"),
        other("a module-info", "module-info.java", "module mine {}\n"),
        copy("a copy by Windows", "ReLU - Copy.java"),
        copy("a copy by a browser", "ReLU (1).java"),
        copy("a copy by hand", "ReLUold.java"),
        copy("a copy that comes first", "AReLU.java"));
  }

  private static Odd relu(String what, byte[] bytes, int notes) {
    return new Odd(what, "ReLU.java", bytes, notes);
  }

  private static Odd other(String what, String name, String text) {
    return new Odd(what, name, text.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static Odd copy(String what, String name) {
    return other(what, name, Folder.solution("ReLU.java"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void file_odd_costsNothing(Odd odd) {
    Grade grade = Folder.ofSolutions(temp).file(odd.name(), odd.bytes()).grade();
    assertEquals(100, grade.points(), 1e-9, () -> grade.exercises().toString());
    assertEquals(odd.notes(), grade.notes().size());
    for (Grade.Note note : grade.notes()) {
      assertEquals(new Grade.Note("encoding", "exercises/layers/ReLU.java"), note);
    }
  }

  @Test
  @DisplayName("Exercises may use helpers, nested classes, and each other")
  void helpers_thatCompile_costNothing() {
    Grade grade =
        Folder.ofSolutions(temp)
            .file(
                "Helper.java",
                "package layers;\n"
                    + "class Helper {\n"
                    + "  static double one() {\n"
                    + "    return Second.ONE;\n"
                    + "  }\n"
                    + "}\n"
                    + "class Second {\n"
                    + "  static final double ONE = 1;\n"
                    + "}\n")
            .edit("ReLU.java", "v > 0 ? 1 : 0", "v > 0 ? Helper.one() : 0")
            .edit(
                "Sigmoid.java", "v * (1 - v)", "v * (Helper.one() - v) + 0 * new ReLU().hashCode()")
            .grade();
    assertEquals(100, grade.points(), 1e-9);
  }

  @Test
  @DisplayName("A broken exercise also costs another that uses it, and the finding says why")
  void otherExercise_broken_isNamed() {
    Grade grade =
        Folder.ofSolutions(temp)
            .edit("ReLU.java", "this.x = x;", "this.x = x // here")
            .edit("Sigmoid.java", "v * (1 - v)", "v * (1 - v) + 0 * new ReLU().hashCode()")
            .grade();
    assertEquals(
        List.of(29.0, 0.0, 0.0, 22.0, 0.0),
        grade.exercises().stream().map(ExerciseGrade::points).toList());
    for (String name : List.of("Sigmoid", "ReLU")) {
      ExerciseGrade exercise =
          grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
      assertEquals(Status.DOES_NOT_COMPILE, exercise.status());
      assertEquals(
          "exercises/layers/ReLU.java:33",
          String.valueOf(exercise.firstUnfinished().orElseThrow().findings().get(0).at()));
    }
  }
}
