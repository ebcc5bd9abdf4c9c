package kobai.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kobai.grading.Grade;
import kobai.report.Json;
import kobai.text.Numbers;
import kobai.text.Texts;
import tools.jackson.core.JsonGenerator;

/** PrairieLearn's results.json for external graders: a score from 0 to 1, in at most a megabyte. */
final class PrairieLearn implements GradeFormat {
  private static final int LARGEST = 1_000_000;

  /** The length that a text may have at first; it is halved until the file fits. */
  private static final int ROOM = 32_768;

  @Override
  public String id() {
    return "prairielearn";
  }

  @Override
  public String fileName() {
    return "prairielearn.json";
  }

  /**
   * Shortens the texts until the file fits: PrairieLearn would reject a larger one, and with it the
   * whole grade.
   */
  @Override
  public String of(Grade grade, Context context) {
    List<PlatformCheck> checks = PlatformCheck.of(grade, context.texts());
    for (int room = ROOM; room > 0; room /= 2) {
      int most = room;
      String text = Json.of(json -> write(grade, checks, context.texts(), most, json));
      if (text.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
        return text;
      }
    }
    throw new IllegalArgumentException(
        "PrairieLearn takes a megabyte; " + checks.size() + " checks are too many.");
  }

  private static void write(
      Grade grade, List<PlatformCheck> checks, Texts texts, int room, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("score", share(grade));
    json.writeStringProperty("message", Shortened.to(room, Summary.of(grade, texts), texts));
    json.writeArrayPropertyStart("tests");
    checks.forEach(check -> write(check, texts, room, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** If no points are possible, the score is 0. */
  private static BigDecimal share(Grade grade) {
    double share = grade.max() > 0 ? grade.points() / grade.max() : 0;
    return BigDecimal.valueOf(Math.min(1, share)).setScale(6, RoundingMode.HALF_UP);
  }

  private static void write(PlatformCheck check, Texts texts, int room, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", Shortened.to(room, check.name(), texts));
    // PrairieLearn shows no points unless every test has them.
    json.writeNumberProperty("points", Numbers.exactPoints(check.points()));
    json.writeNumberProperty("max_points", Numbers.exactPoints(check.max()));
    json.writeStringProperty("message", Shortened.to(room, check.message(), texts));
    json.writeStringProperty("output", Shortened.to(room, check.printed(), texts));
    json.writeEndObject();
  }
}
