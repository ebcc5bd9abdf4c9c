package kobai.format;

import kobai.grading.Grade;
import kobai.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grades in a format that is JSON, in English unless a test says otherwise. */
final class FormattedJson {
  private FormattedJson() {}

  static String text(String format, Grade grade, Texts texts) {
    return Formats.named(format).of(grade, Hostile.context(texts));
  }

  static JsonNode json(String format, Grade grade) {
    return JsonMapper.shared().readTree(text(format, grade, Hostile.ENGLISH));
  }
}
