package kobai.format;

import kobai.grading.Grade;
import kobai.report.Json;
import kobai.text.Numbers;
import kobai.text.Texts;
import tools.jackson.core.JsonGenerator;

/**
 * Gradescope's results.json. All texts are declared to be plain text, which Gradescope escapes. Its
 * other formats let HTML or Markdown through, and with it anything that a student's code prints.
 */
final class Gradescope implements GradeFormat {
  private static final String PLAIN = "text";

  @Override
  public String id() {
    return "gradescope";
  }

  @Override
  public String fileName() {
    return "gradescope.json";
  }

  @Override
  public String of(Grade grade, Context context) {
    return Json.of(json -> write(grade, context.texts(), json));
  }

  private static void write(Grade grade, Texts texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("score", Numbers.exactPoints(grade.points()));
    json.writeStringProperty("output", Summary.of(grade, texts));
    json.writeStringProperty("output_format", PLAIN);
    json.writeStringProperty("test_output_format", PLAIN);
    json.writeStringProperty("test_name_format", PLAIN);
    json.writeStringProperty("visibility", "visible");
    json.writeStringProperty("stdout_visibility", "hidden"); // not for students
    json.writeArrayPropertyStart("tests");
    PlatformCheck.of(grade, texts).forEach(check -> write(check, texts, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(PlatformCheck check, Texts texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("score", Numbers.exactPoints(check.points()));
    json.writeNumberProperty("max_score", Numbers.exactPoints(check.max()));
    json.writeStringProperty("status", check.passed() ? "passed" : "failed");
    json.writeStringProperty("name", check.name());
    json.writeStringProperty("name_format", PLAIN);
    json.writeStringProperty("number", check.number());
    json.writeStringProperty("output", check.messageAndPrinted(texts));
    json.writeStringProperty("output_format", PLAIN);
    json.writeEndObject();
  }
}
