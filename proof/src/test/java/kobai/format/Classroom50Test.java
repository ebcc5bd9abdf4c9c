package kobai.format;

import static kobai.format.FormattedJson.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import kobai.report.Grades;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What Classroom 50 reads: whole points, and the commit that was graded. */
class Classroom50Test {
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
