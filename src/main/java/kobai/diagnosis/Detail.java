package kobai.diagnosis;

import java.util.Locale;

/**
 * Something that was seen, for the reader to check.
 *
 * @param label the key of its label among the texts: "ratio" for fact.ratio
 * @param value what was seen
 */
public record Detail(String label, String value) {

  /** Returns a number with six significant digits, without needless zeros: "0.2", "-1". */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.6g", value).replaceAll("0+$", "");
  }
}
