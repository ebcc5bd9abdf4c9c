package kobai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.grading.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** course.properties: what counts, for how much, and what is refused. */
class CourseTest {

  @Test
  @DisplayName("The course as it is handed out counts to 100")
  void load_asHandedOut_hundredPoints() {
    Course course = Course.load();
    assertEquals(List.of("Affine", "Sigmoid", "ReLU", "Softmax", "XOR"), course.exercises());
    assertEquals(100, course.points().values().stream().mapToDouble(p -> p).sum());
  }

  @Test
  @DisplayName("Other weights share out other points, down to the last one")
  void otherWeights_solutions_allPoints() {
    Grade grade =
        grade(
            "exercises=Softmax,ReLU,Affine,Sigmoid,XOR\npoints.Affine=50\npoints.ReLU=33.5\n"
                + "points.Sigmoid=1\npoints.Softmax=2\npoints.XOR=7\ntest.XOR=kobai.XorTest\n");
    assertEquals(
        List.of(2.0, 33.5, 50.0, 1.0, 7.0), grade.exercises().stream().map(e -> e.max()).toList());
    assertEquals(93.5, grade.points(), 1e-9);
    assertTrue(grade.passed());
    for (ExerciseGrade exercise : grade.exercises()) {
      double sum = exercise.checks().stream().mapToDouble(CheckResult::max).sum();
      assertEquals(exercise.max(), sum, 1e-9, exercise.name());
    }
  }

  @Test
  @DisplayName("A single exercise may be the whole course")
  void oneExercise_solutions_allPoints() {
    Grade grade = grade("exercises = Softmax\npoints.Softmax = 1\n");
    assertEquals(1, grade.points(), 1e-9);
    assertEquals(1, grade.exercises().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | exercises names no exercise",
        "'exercises = , ,' | exercises names no exercise",
        "'exercises = Affine' | points.Affine is missing * exercises names it",
        "'exercises = Affine\npoints.Affine = many' | points.Affine * but is many",
        "'exercises = Affine\npoints.Affine = 0' | points.Affine * but is 0",
        "'exercises = Affine\npoints.Affine = -3' | points.Affine * but is -3",
        "'exercises = Affine\npoints.Affine = NaN' | points.Affine * but is NaN",
        "'exercises = Affine\npoints.Affine = Infinity' | points.Affine * but is Infinity",
        "'exercises = Affine\npoints.Affine = 1e9' | points.Affine * but is 1e9",
        "'exercises = Tanh\npoints.Tanh = 5' | no test class kobai.TanhTest for the exercise Tanh; * as test.Tanh",
        "'exercises = Relu\npoints.ReLU = 5' | the exercise Relu (did you mean ReLU?); write",
        "'exercises = Affine\npoints.Affine = 5\ntest.Affine = kobai.ReLUTest'"
            + " | test.Affine * but is kobai.ReLUTest",
        "'exercises = Affine\npoints.Affine = 5\ntest.Affine = java.lang.String'"
            + " | test.Affine * but is java.lang.String",
        "'exercises = XOR\npoints.XOR = 5\ntest.XOR = kobai.XorTest'"
            + " | names XOR, which needs Affine, ReLU, Sigmoid, Softmax before it * or leave out XOR",
        "'exercises = Affine, Sigmoid, Softmax, XOR, ReLU\npoints.Affine = 5\npoints.Sigmoid = 5\n"
            + "points.Softmax = 5\npoints.XOR = 5\ntest.XOR = kobai.XorTest'"
            + " | names XOR, which needs ReLU before it",
        "'exercises = Affine, Affine\npoints.Affine = 5' | exercises names Affine twice",
      })
  void of_garbage_refusedByKeyAndValue(String text, String message) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> course(text));
    String said = refusal.getMessage();
    assertTrue(said.startsWith("course.properties: "), said);
    for (String part : message.split(" \\* ")) {
      assertTrue(said.contains(part), said);
    }
  }

  private static Grade grade(String text) {
    SourceSubmission solutions = new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);
    return new Grader(course(text), solutions, 1).grade();
  }

  private static Course course(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Course.of(properties, new Suite());
  }
}
