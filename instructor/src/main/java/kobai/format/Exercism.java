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
    List<PlatformCheck> checks = PlatformCheck.of(grade, texts);
    String status = status(grade, checks);
    json.writeStartObject();
    json.writeNumberProperty("version", 3);
    json.writeStringProperty("status", status);
    if (status.equals("error")) {
      json.writeStringProperty(
          "message", Shortened.to(MESSAGE, error(grade, checks, texts), texts));
    } else {
      json.writeNullProperty("message");
    }
    json.writeArrayPropertyStart("tests");
    checks.forEach(check -> write(check, texts, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An error means that no test could be run. */
  private static String status(Grade grade, List<PlatformCheck> checks) {
    if (checks.stream().noneMatch(Exercism::ran)) {
      return "error";
    }
    return grade.passed() ? "pass" : "fail";
  }

  private static boolean ran(PlatformCheck check) {
    return check.status() != Status.DOES_NOT_COMPILE && check.status() != Status.BLOCKED;
  }

  /** Returns the problem of the first check; the others wait for it or have the same problem. */
  private static String error(Grade grade, List<PlatformCheck> checks, Texts texts) {
    return checks.isEmpty() ? Summary.of(grade, texts) : checks.get(0).message();
  }

  private static void write(PlatformCheck check, Texts texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", check.name());
    json.writeStringProperty("status", status(check));
    if (check.message().isEmpty()) {
      json.writeNullProperty("message");
    } else {
      json.writeStringProperty("message", Shortened.to(MESSAGE, check.message(), texts));
    }
    if (!check.printed().isEmpty()) {
      json.writeStringProperty("output", Shortened.to(OUTPUT, check.printed(), texts));
    }
    json.writeNumberProperty("task_id", check.task());
    json.writeEndObject();
  }

  private static String status(PlatformCheck check) {
    if (check.passed()) {
      return "pass";
    }
    return ran(check) ? "fail" : "error";
  }
}
