package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.grading.Grade;
import kobai.report.Grades;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that are JSON, checked against schemas written from the platforms' own documents. */
class JsonFormatsTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static String text(String format, Grade grade, Texts texts) {
    return Formats.named(format).of(grade, Hostile.context(texts));
  }

  private static JsonNode json(String format, Grade grade) {
    return JsonMapper.shared().readTree(text(format, grade, Hostile.ENGLISH));
  }

  private static Schema schema(String format) {
    String name = format + ".schema.json";
    try (InputStream in = JsonFormatsTest.class.getResourceAsStream(name)) {
      return REGISTRY.getSchema(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradescope", "prairielearn", "exercism", "classroom50"})
  @DisplayName("Every grade follows the schema in both languages, and arrives unharmed as UTF-8")
  void of_anyGrade_asTheSchemaSays(String format) {
    Schema schema = schema(format);
    for (Grade grade : Hostile.grades().toList()) {
      for (Texts texts : List.of(Hostile.ENGLISH, Hostile.JAPANESE)) {
        String json = text(format, grade, texts);
        assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertEquals(json, new String(bytes, StandardCharsets.UTF_8), "no half of a character");
        assertTrue(bytes.length <= 8_000_000, "what is printed without end does not go on");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gradescope, '\"text\"', '\"html\"'",
    "gradescope, '\"number\" : \"1.1\"', '\"number\" : 1.1'",
    "gradescope, '\"failed\"', '\"fail\"'",
    "prairielearn, '\"score\" : 0.22', '\"score\" : 22'",
    "prairielearn, '\"max_points\"', '\"max\"'",
    "exercism, '\"version\" : 3', '\"version\" : 2'",
    "exercism, '\"message\" : null', '\"message\" : \"\"'",
    "exercism, '\"task_id\" : 1', '\"task_id\" : \"1\"'",
    "classroom50, '\"max-score\" : 59', '\"max-score\" : 59.5'",
    "classroom50, '01Z', '01.987Z'",
  })
  @DisplayName("The schemas refuse what the platforms would refuse")
  void schema_somethingElse_refused(String format, String right, String wrong) {
    String json = text(format, Grades.failing("x"), Hostile.ENGLISH);
    assertTrue(json.contains(right), json);
    assertFalse(
        schema(format).validate(json.replace(right, wrong), InputFormat.JSON).isEmpty(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradescope", "prairielearn", "exercism", "classroom50"})
  @DisplayName("A failed check has Kobai's message: headline, place, facts, diagnosis, next step")
  void message_ofAFailure_completeInBothLanguages(String format) {
    for (Texts texts : List.of(Hostile.ENGLISH, Hostile.JAPANESE)) {
      Grade grade = Grades.diagnosed();
      JsonNode json = JsonMapper.shared().readTree(text(format, grade, texts));
      JsonNode test = json.path("tests").path(0);
      String said = test.path(format.equals("gradescope") ? "output" : "message").asString();
      var finding = grade.exercises().get(0).checks().get(0).findings().get(0);
      List<String> lines = said.lines().toList();
      assertEquals(finding.explain(texts).headline(), lines.get(0));
      assertEquals("exercises/layers/Affine.java:41", lines.get(1));
      for (var fact : finding.explain(texts).facts()) {
        assertTrue(lines.contains(fact.label() + ": " + fact.value()), said);
      }
      var unknown = texts.text("diagnosis.unknown.headline", "dx", "x");
      assertTrue(lines.contains(texts.text("screen.diagnosis") + " " + mistake(texts)), said);
      assertTrue(lines.contains("→ " + texts.text("diagnosis.unknown.next", "dx", "x")), said);
      assertTrue(said.contains(unknown), said);
      assertFalse(said.contains(finding.explain(texts).next()), "the mistake's own step is better");
    }
  }

  /** Returns the headline of the mistake without a name, which is about the wrong dx. */
  private static String mistake(Texts texts) {
    return texts.text("diagnosis.unknown.headline", "dx", "x");
  }

  @Test
  @DisplayName(
      "Without a diagnosis, the finding's own next step is shown; a passed check has no message")
  void message_withoutDiagnosis_findingsNextStep() {
    JsonNode tests = json("exercism", Grades.failing("")).path("tests");
    assertTrue(tests.path(0).path("message").isNull());
    assertTrue(tests.path(1).path("message").asString().contains("\n→ "), tests.toString());
    assertEquals(
        "exercises/layers/ReLU.java does not compile.",
        tests.path(2).path("message").asString().lines().findFirst().orElseThrow());
  }

  @Test
  @DisplayName(
      "Gradescope: the exact total, and for each check its points, number and what it printed")
  void gradescope_points() {
    JsonNode json = json("gradescope", Grades.failing("printed"));
    assertEquals(13.5, json.path("score").asDouble());
    assertEquals("Affine: 13.5 / 27  not yet right", json.path("output").asString().split("\n")[0]);
    assertTrue(json.path("output").asString().endsWith("Total: 13.5 / 59"));
    JsonNode test = json.path("tests").path(1);
    assertEquals("1.2 failed 0 13.5 Affine: dW agrees", line(test));
    assertEquals("1.1 passed 13.5 13.5 Affine: dx agrees", line(json.path("tests").path(0)));
    assertEquals("2.1", json.path("tests").path(2).path("number").asString());
    assertTrue(test.path("output").asString().endsWith("\n\nYour code printed:\nprinted"));
    assertTrue(
        json("gradescope", Grades.withNote()).path("output").asString().contains("Shift_JIS"));
  }

  private static String line(JsonNode test) {
    return String.join(
        " ",
        List.of(
            test.path("number").asString(),
            test.path("status").asString(),
            test.path("score").asString(),
            test.path("max_score").asString(),
            test.path("name").asString()));
  }

  @Test
  @DisplayName("PrairieLearn: a share from 0 to 1, points for each check, at most a megabyte")
  void prairieLearn_scoreAndSize() {
    JsonNode json = json("prairielearn", Grades.failing("printed"));
    assertEquals(13.5 / 59, json.path("score").asDouble(), 1e-6);
    assertEquals(1, json("prairielearn", Grades.passed()).path("score").asDouble());
    assertEquals(0, json("prairielearn", Grades.notStarted()).path("score").asDouble());
    JsonNode failed = json.path("tests").path(1);
    assertEquals("printed", failed.path("output").asString());
    assertEquals(0, failed.path("points").asDouble());
    assertEquals(13.5, failed.path("max_points").asDouble());
    assertEquals(13.5, json.path("tests").path(0).path("points").asDouble());
    for (int checks : List.of(1, 30, 400)) {
      Grade large = Hostile.grade("あ", checks, "あ".repeat(1_000_000));
      int bytes =
          text("prairielearn", large, Hostile.ENGLISH).getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= 1_000_000, checks + " checks: " + bytes);
      assertEquals(checks, json("prairielearn", large).path("tests").size(), "none is left out");
    }
    Grade tooMany = Hostile.grade("a", 20_000, "");
    assertThrows(
        IllegalArgumentException.class, () -> text("prairielearn", tooMany, Hostile.ENGLISH));
  }

  @Test
  @DisplayName(
      "Exercism: pass, fail, or error if no test ran; messages and output stay within limits")
  void exercism_statusAndLimits() {
    assertEquals("pass", json("exercism", Grades.passed()).path("status").asString());
    assertEquals("fail", json("exercism", Grades.notStarted()).path("status").asString());
    JsonNode failing = json("exercism", Grades.failing("x"));
    assertEquals("fail", failing.path("status").asString());
    List<String> all = new ArrayList<>();
    failing.path("tests").forEach(t -> all.add(t.path("task_id") + t.path("status").asString()));
    assertEquals(List.of("1pass", "1fail", "2error", "3error"), all);
    Grade broken = new Grade("x", 1, true, Grades.failing("").exercises().subList(1, 3), List.of());
    JsonNode error = json("exercism", broken);
    assertEquals("error", error.path("status").asString());
    assertTrue(error.path("message").asString().startsWith("exercises/layers/ReLU.java does not"));

    JsonNode large =
        json("exercism", Hostile.grade("あ", 1, "😀".repeat(1_000_000))).path("tests").path(0);
    String output = large.path("output").asString();
    assertTrue(output.length() <= 500 && output.length() > 490, output.length() + " chars");
    assertTrue(output.endsWith("(the rest is left out)"));
    Grade threeBytes = Hostile.grade("t", 1, "あ".repeat(1_000_000));
    String message = json("exercism", threeBytes).path("tests").path(0).path("message").asString();
    int bytes = message.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 65_535 && bytes > 40_000, bytes + " bytes");
    String exact = "y".repeat(500);
    assertEquals(
        exact,
        json("exercism", Grades.failing(exact)).path("tests").path(1).path("output").asString());
  }

  @ParameterizedTest
  @CsvSource({"7, 27", "3, 18", "9, 100", "40, 3", "1, 0"})
  @DisplayName("Classroom 50: whole numbers that add up, each off by less than a point")
  void classroom50_wholeNumbers(int checks, int max) {
    JsonNode json = json("classroom50", Hostile.halfRight(checks, max));
    assertEquals(max, json.path("max-score").asInt());
    int score = 0;
    int worth = 0;
    for (JsonNode test : json.path("tests")) {
      assertTrue(test.path("score").isInt() && test.path("max-score").isInt());
      assertEquals((double) max / checks, test.path("max-score").asInt(), 0.999);
      assertEquals(
          test.path("passed").asBoolean() ? test.path("max-score").asInt() : 0,
          test.path("score").asInt());
      score += test.path("score").asInt();
      worth += test.path("max-score").asInt();
    }
    assertEquals(score, json.path("score").asInt());
    assertEquals(max, worth);
  }

  @Test
  @DisplayName("Classroom 50: names the commit as the runner's variables do, to the second")
  void classroom50_push() {
    JsonNode json = json("classroom50", Grades.passed());
    assertEquals("2026-06-01T14:32:01Z", json.path("datetime").asString());
    assertEquals("submit/2026-06-01T14-32-05Z-a1b2c3d", json.path("submission").asString());
    Context none = Context.in(Hostile.ENGLISH);
    var without =
        assertThrows(
            IllegalArgumentException.class,
            () -> Formats.named("classroom50").of(Grades.passed(), none));
    assertTrue(without.getMessage().contains("classroom"), without.getMessage());

    Map<String, String> environment =
        Map.of(
            "CLASSROOM",
            "c",
            "ASSIGNMENT",
            "a",
            "SUBMISSION_TAG",
            "submit/x",
            "COMMIT_URL",
            "u",
            "RELEASE_URL",
            "r",
            "REVIEW_URL",
            "");
    assertEquals(
        new Push("c", "a", "submit/x", "u", "r", "u", Instant.EPOCH),
        Push.of(environment, Instant.EPOCH));
    var missing =
        assertThrows(
            IllegalArgumentException.class,
            () -> Push.of(Map.of("CLASSROOM", "c", "ASSIGNMENT", " "), Instant.EPOCH));
    assertEquals(
        "Classroom 50 sets variables that are missing here:"
            + " ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL.",
        missing.getMessage());
  }
}
