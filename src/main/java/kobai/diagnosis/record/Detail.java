package kobai.diagnosis.record;

import java.util.Locale;

/**
 * An observation that the reader can check.
 *
 * @param label the key of its label among the texts: "ratio" for fact.ratio; empty, or a sign, if
 *     the value is not shown by itself
 * @param value the value that was observed
 */
public record Detail(String label, String value) {
  private static final String EXAMPLE = "~";
  private static final String VARIANT = "!";
  private static final String VARIANT_HERE = "~!";

  /** Returns a value that appears inside the sentences only. */
  public static Detail argument(String value) {
    return new Detail("", value);
  }

  /**
   * Returns a value that appears inside the sentences only, as an example: it may be another one in
   * another pass, such as the shape of a batch.
   */
  public static Detail example(String value) {
    return new Detail(EXAMPLE, value);
  }

  /**
   * Returns the choice of a variant of the texts: with "product", the headline is that of
   * diagnosis.all-zeros.product, if there is one.
   */
  public static Detail variant(String name) {
    return new Detail(VARIANT, name);
  }

  /**
   * Returns the choice of a variant of the texts for what happened in one pass: in another pass it
   * may be another one, such as a row in place of a column that is missing.
   */
  public static Detail variantHere(String name) {
    return new Detail(VARIANT_HERE, name);
  }

  /** Returns whether the value is shown by itself, with its label. */
  boolean isFact() {
    return !label.isEmpty() && !label.equals(EXAMPLE) && !isVariant();
  }

  /** Returns whether the value appears in the sentences. */
  boolean isWord() {
    return !isVariant();
  }

  boolean isVariant() {
    return label.equals(VARIANT) || label.equals(VARIANT_HERE);
  }

  /** Returns whether the sentences claim this value, so that it must be the same in every pass. */
  public boolean isPartOfTheClaim() {
    return label.isEmpty() || label.equals(VARIANT);
  }

  /**
   * Returns a number in its usual notation: "-1", "1/5", "0.37", with at most six significant
   * digits.
   */
  public static String number(double value) {
    if (isWhole(value)) {
      return String.valueOf(Math.round(value));
    }
    if (isWhole(1 / value)) {
      return (value < 0 ? "-" : "") + "1/" + Math.round(Math.abs(1 / value));
    }
    String[] parts = String.format(Locale.ROOT, "%.6g", value).split("e"); // digits, exponent
    parts[0] = parts[0].contains(".") ? parts[0].replaceAll("[.]?0+$", "") : parts[0];
    return String.join("e", parts);
  }

  private static boolean isWhole(double value) {
    double whole = Math.rint(value);
    return whole != 0 && Math.abs(value) < 1000 && Math.abs(value - whole) < 1e-12;
  }
}
