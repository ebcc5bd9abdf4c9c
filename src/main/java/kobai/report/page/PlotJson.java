package kobai.report.page;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Data for the script of a page. */
final class PlotJson {
  private static final JsonFactory JSON = new JsonFactory();

  private PlotJson() {}

  /**
   * Returns maps, lists, arrays of numbers, numbers and texts as JSON that may appear in a script
   * element: nothing in it can end the element, or look like markup to an XML parser.
   */
  static String json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value);
    }
    return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, entry) -> {
            json.writeName((String) key);
            write(json, entry);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(entry -> write(json, entry));
      json.writeEndArray();
    } else if (value instanceof int[] numbers) {
      json.writeArray(numbers, 0, numbers.length);
    } else if (value instanceof double[] numbers) {
      json.writeStartArray();
      for (double number : numbers) {
        write(json, number);
      }
      json.writeEndArray();
    } else if (value instanceof Double number) {
      write(json, number.doubleValue());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void write(JsonGenerator json, double number) {
    if (!Double.isFinite(number)) {
      json.writeNull(); // a gap in the plot
    } else if (number == Math.rint(number) && Math.abs(number) < 1e9) {
      json.writeNumber((int) number); // the same number, but shorter
    } else {
      json.writeNumber(number);
    }
  }
}
