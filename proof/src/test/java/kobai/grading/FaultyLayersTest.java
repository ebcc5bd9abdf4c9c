package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.course.Course;
import kobai.finding.Finding;
import kobai.text.SourceLine;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input. Each fault goes through the whole grading suite, and costs its own exercise and those
 * that depend on it, but no other. The finding says what to do, and where.
 */
@Tag(Tags.CORPUS)
@Tag(Tags.DAILY)
class FaultyLayersTest {

  @TempDir private Path temp;

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "kobai.grading.LayerFaults#results",
    "kobai.grading.ExceptionFaults#all",
    "kobai.grading.LayerFaults#classes",
    "kobai.grading.LayerFaults#parameters",
    "kobai.grading.LayerFaults#promises"
  })
  void layer_faulty_costsItself(Fault fault) {
    expect(fault);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "kobai.grading.FileFaults#sources",
    "kobai.grading.FileFaults#helpers",
    "kobai.grading.FileFaults#files"
  })
  void file_faulty_costsThoseThatNeedIt(Fault fault) {
    expect(fault);
  }

  private void expect(Fault fault) {
    Folder folder = fault.change().apply(Folder.ofSolutions(temp));
    Grade grade = folder.grade();
    assertEquals(Course.load().exercises(), names(grade), "a row for every exercise");
    ExerciseGrade faulty = exercise(grade, fault.exercise());
    Finding finding = faulty.firstUnfinished().orElseThrow().findings().get(0);
    String said = finding.explain(Texts.in(Locale.ENGLISH)).toString();
    assertAll(
        said,
        () -> assertEquals(fault.finding(), finding.id()),
        () -> assertEquals(fault.status(), faulty.status()),
        () -> assertEquals(fault.points(), faulty.points(), 1e-9),
        () -> assertTrue(said.contains(fault.says()), "says: " + fault.says()),
        () -> expectPlace(fault, folder, finding.at()),
        () -> expectOthersUnharmed(grade, fault.exercise()));
  }

  private static void expectPlace(Fault fault, Folder folder, SourceLine at) {
    if (fault.file() == null) {
      return;
    }
    assertTrue(at != null, "says where");
    assertTrue(at.file().endsWith("exercises/layers/" + fault.file()), at.toString());
    int here = folder.here(fault.file());
    assertTrue(at.line() > 0 && (here == 0 || here == at.line()), at + ", not line " + here);
  }

  /** XOR is blocked only by a layer with which no network learns it. */
  private static void expectOthersUnharmed(Grade grade, String faulty) {
    boolean learns =
        exercise(grade, faulty).checks().stream()
            .filter(check -> check.id().endsWith("_learnsXor"))
            .anyMatch(check -> check.status() == Status.PASSED);
    for (ExerciseGrade exercise : grade.exercises()) {
      if (exercise.name().equals("XOR") && !learns) {
        assertEquals(faulty.equals("ReLU") ? 6 : 0, exercise.points(), "XOR");
        assertEquals(Status.BLOCKED, exercise.status(), "XOR");
      } else if (!exercise.name().equals(faulty)) {
        assertEquals(exercise.max(), exercise.points(), exercise.name());
        assertEquals(Status.PASSED, exercise.status(), exercise.name());
      }
    }
  }

  private static List<String> names(Grade grade) {
    return grade.exercises().stream().map(ExerciseGrade::name).toList();
  }

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
