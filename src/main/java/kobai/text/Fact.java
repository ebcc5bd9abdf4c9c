package kobai.text;

/**
 * One aligned line of an explanation.
 *
 * @param label the name of the fact, in the reader's language
 * @param value what was observed
 */
public record Fact(String label, String value) {

  /** Returns the fact on one line, for places where nothing can be aligned: "label: value". */
  public String inline() {
    return label + ": " + value;
  }
}
