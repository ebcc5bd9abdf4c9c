package kobai.format;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kobai.grading.Grade;
import kobai.report.Json;
import kobai.text.Printable;
import kobai.text.Texts;
import tools.jackson.core.JsonGenerator;

/**
 * Classroom 50's result.json. The runner of Classroom 50 adds the owner of the repository. Scores
 * are whole numbers, so a score may differ by the rounding (see {@link WholePoints}).
 */
final class Classroom50 implements GradeFormat {

  @Override
  public String id() {
    return "classroom50";
  }

  @Override
  public String fileName() {
    return "classroom50.json";
  }

  @Override
  public String of(Grade grade, Context context) {
    Push push = context.push();
    if (push == null) {
      throw new IllegalArgumentException(
          "The format classroom50 is for commits: it needs to know classroom, assignment,"
              + " submission, commit and time.");
    }
    return Json.of(json -> write(grade, push, context.texts(), json));
  }

  private static void write(Grade grade, Push push, Texts texts, JsonGenerator json) {
    List<PlatformCheck> checks = PlatformCheck.of(grade, texts);
    int[] worth = WholePoints.of(checks);
    int score = 0;
    int max = 0;
    for (int k = 0; k < worth.length; k++) {
      score += checks.get(k).passed() ? worth[k] : 0;
      max += worth[k];
    }
    json.writeStartObject();
    json.writeStringProperty("schema", "classroom50/result/v1");
    json.writeStringProperty("classroom", Printable.text(push.classroom()));
    json.writeStringProperty("assignment", Printable.text(push.assignment()));
    json.writeStringProperty("submission", Printable.text(push.submission()));
    json.writeStringProperty("commit", Printable.text(push.commit()));
    json.writeStringProperty("release", Printable.text(push.release()));
    json.writeStringProperty("review", Printable.text(push.review()));
    json.writeStringProperty(
        "datetime",
        DateTimeFormatter.ISO_INSTANT.format(push.at().truncatedTo(ChronoUnit.SECONDS)));
    json.writeNumberProperty("score", score);
    json.writeNumberProperty("max-score", max);
    json.writeArrayPropertyStart("tests");
    for (int k = 0; k < worth.length; k++) {
      write(checks.get(k), worth[k], texts, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(PlatformCheck check, int worth, Texts texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("test-name", check.name());
    json.writeBooleanProperty("passed", check.passed());
    json.writeNumberProperty("score", check.passed() ? worth : 0);
    json.writeNumberProperty("max-score", worth);
    json.writeStringProperty("message", check.messageAndPrinted(texts));
    json.writeEndObject();
  }
}
