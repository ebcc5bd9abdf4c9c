package kobai.text;

/**
 * One aligned line of an explanation.
 *
 * @param label what it is, in the reader's language
 * @param value what was seen
 */
public record Fact(String label, String value) {

  /** Returns the fact for where nothing can be aligned: "label: value". */
  public String inline() {
    return label + ": " + value;
  }
}
