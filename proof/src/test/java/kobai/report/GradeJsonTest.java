package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kobai.check.Examples;
import kobai.course.Course;
import kobai.finding.Verdict;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.text.Numbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grade for machines. */
class GradeJsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text("grade.schema.json"), InputFormat.JSON);

  static Stream<Grade> grades() {
    return Stream.of(
        Grades.notStarted(),
        Grades.passed(),
        Grades.failing("out"),
        Grades.message("half \ud83d a character"),
        Grades.withNote(),
        Grades.diagnosed(),
        Grades.measured(),
        Grades.allFindings());
  }

  @ParameterizedTest
  @MethodSource("grades")
  void of_anyGrade_asTheSchemaSays(Grade grade) {
    assertEquals(List.of(), SCHEMA.validate(GradeJson.of(grade), InputFormat.JSON));
  }

  @Test
  @DisplayName("The schema refuses fields that it does not name")
  void schema_unknownField_refused() {
    String json = GradeJson.of(Grades.passed()).replaceFirst("\"seed\"", "\"see\"");
    assertFalse(SCHEMA.validate(json, InputFormat.JSON).isEmpty());
  }

  @Test
  @DisplayName("The same submission and seed give the same bytes, wherever the folder is")
  void of_sameSeed_sameBytes(@TempDir Path a, @TempDir Path b) {
    String first = json(a, 3);
    assertEquals(first, json(b, 3));
    assertFalse(first.contains(a.toString()), "no path of the machine");
    assertFalse(first.equals(json(a, 4)));
    assertEquals(List.of(), SCHEMA.validate(first, InputFormat.JSON));
  }

  private static String json(Path temp, long seed) {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit("Affine.java", "sumRows(dout)", "sumRows(dout).scalarMultiply(0.5)")
            .edit("Sigmoid.java", "v * (1 - v)", "v * (1 - v")
            .edit("ReLU.java", "v > 0 ? 1 : 0", "v > 0 ? 1 / 0 : 0")
            .edit("Softmax.java", "sum);", "sum) + 0.0 / 0;");
    return GradeJson.of(
        new Grader(Course.load(), new SourceSubmission(folder.root(), Locale.ENGLISH), seed)
            .grade());
  }

  @Test
  @DisplayName("NaN and infinity are strings, everything finite is a number")
  void of_notFinite_strings() {
    JsonNode json = JsonMapper.shared().readTree(GradeJson.of(Grades.allFindings()));
    Set<String> strings = new java.util.TreeSet<>();
    for (JsonNode check : json.path("exercises").path(0).path("checks")) {
      for (JsonNode row : check.path("findings").path(0).path("analytic")) {
        row.forEach(entry -> strings.add(entry.isNumber() ? "number" : entry.asString()));
      }
    }
    assertEquals(Set.of("NaN", "number"), strings);
  }

  @Test
  @DisplayName("Every kind of finding except right ones is included, under its own id")
  void of_allFindings_allIds() {
    String json = GradeJson.of(Grades.allFindings());
    for (var finding : Examples.all()) {
      boolean right = finding.verdict() == Verdict.RIGHT;
      assertEquals(!right, json.contains("\"id\" : \"" + finding.id() + "\""), finding.id());
    }
  }

  @Test
  @DisplayName("What was measured is included, and what a check waits for")
  void of_measured_tablesAndWaiting() {
    JsonNode exercise =
        JsonMapper.shared().readTree(GradeJson.of(Grades.measured())).path("exercises").path(0);
    JsonNode measured = exercise.path("measurements").path(0);
    assertEquals("dx", measured.path("target").asString());
    assertEquals(0, measured.path("shares").path(2).path(2).asDouble());
    assertEquals(0.125, measured.path("calculus").path(2).path(2).asDouble());
    assertEquals("NaN", measured.path("curve").path(2).path(1).asString());
    assertEquals(0, exercise.path("checks").path(0).path("waitsFor").size());
    assertEquals("dx", exercise.path("checks").path(1).path("waitsFor").path(0).asString());
  }

  @Test
  @DisplayName("Each mistake is included by id and target, in the order of the exercise")
  void of_diagnosed_idsAndTargets() {
    JsonNode json = JsonMapper.shared().readTree(GradeJson.of(Grades.diagnosed()));
    List<String> names = new java.util.ArrayList<>();
    for (JsonNode each : json.path("exercises").path(0).path("diagnoses")) {
      names.add(each.path("target").asString() + ":" + each.path("id").asString());
    }
    assertEquals(List.of("y:reused-buffer", "dx:unknown", "dW:sign"), names);
  }

  @Test
  @DisplayName("Points are rounded to two decimals, and lines end with a line feed on every system")
  void of_points_twoDecimals() {
    String json = GradeJson.of(Grades.failing(""));
    assertTrue(json.contains("\"points\" : 13.5,"), json);
    assertTrue(json.endsWith("}\n") && !json.contains("\r"));
    assertEquals("33.33", Numbers.points(100.0 / 3));
    assertEquals("100", Numbers.points(99.999999999));
    assertEquals("0", Numbers.points(0));
  }

  private static String text(String resource) {
    try (InputStream in = GradeJson.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
