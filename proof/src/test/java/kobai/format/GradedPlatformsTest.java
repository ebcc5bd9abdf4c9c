package kobai.format;

import static kobai.format.FormattedJson.json;
import static kobai.format.FormattedJson.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kobai.grading.Grade;
import kobai.report.Grades;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Gradescope, PrairieLearn and Exercism read: points, status, messages and their limits. */
@Tag(Tags.CORPUS)
@Tag(Tags.DAILY)
class GradedPlatformsTest {
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
}
