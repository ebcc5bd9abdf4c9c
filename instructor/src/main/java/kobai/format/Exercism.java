package kobai.format;

import java.util.List;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Json;
import kobai.text.Texts;
import tools.jackson.core.JsonGenerator;

/** Exercism's results.json, version 3: tests belong to tasks, which are the exercises. */
final class Exercism implements GradeFormat {
  /** The most characters of output that Exercism takes for a test. */
  private static final int OUTPUT = 500;

  /** At most 65,535 bytes, since no char takes more than three bytes in UTF-8. */
  private static final int MESSAGE = 65_535 / 3;

  @Override
  public String id() {
    return "exercism";
  }

  @Override
  public String fileName() {
    return "exercism.json";
  }

  @Override
  public String of(Grade grade, Context context) {
    return Json.of(json -> write(grade, context.texts(), json));
  }

  private static void write(Grade grade, Texts texts, JsonGenerator json) {
    List<PlatformCheck> entries = PlatformCheck.of(grade, texts);
    String status = status(grade, entries);
    json.writeStartObject();
    json.writeNumberProperty("version", 3);
    json.writeStringProperty("status", status);
    if (status.equals("error")) {
      json.writeStringProperty(
          "message", Shortened.to(MESSAGE, error(grade, entries, texts), texts));
    } else {
      json.writeNullProperty("message");
    }
    json.writeArrayPropertyStart("tests");
    entries.forEach(entry -> write(entry, texts, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An error means that no test could be run. */
  private static String status(Grade grade, List<PlatformCheck> entries) {
    if (entries.stream().noneMatch(Exercism::ran)) {
      return "error";
    }
    return grade.passed() ? "pass" : "fail";
  }

  private static boolean ran(PlatformCheck entry) {
    return entry.status() != Status.DOES_NOT_COMPILE && entry.status() != Status.BLOCKED;
  }

  /** Returns the problem of the first check; the others wait for it or have the same problem. */
  private static String error(Grade grade, List<PlatformCheck> entries, Texts texts) {
    return entries.isEmpty() ? Summary.of(grade, texts) : entries.get(0).message();
  }

  private static void write(PlatformCheck entry, Texts texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", entry.name());
    json.writeStringProperty("status", status(entry));
    if (entry.message().isEmpty()) {
      json.writeNullProperty("message");
    } else {
      json.writeStringProperty("message", Shortened.to(MESSAGE, entry.message(), texts));
    }
    if (!entry.printed().isEmpty()) {
      json.writeStringProperty("output", Shortened.to(OUTPUT, entry.printed(), texts));
    }
    json.writeNumberProperty("task_id", entry.task());
    json.writeEndObject();
  }

  private static String status(PlatformCheck entry) {
    if (entry.passed()) {
      return "pass";
    }
    return ran(entry) ? "fail" : "error";
  }
}
