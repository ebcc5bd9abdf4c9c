package kobai.format;

import static kobai.format.FormattedJson.json;
import static kobai.format.FormattedJson.text;
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
import java.util.List;
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
}
