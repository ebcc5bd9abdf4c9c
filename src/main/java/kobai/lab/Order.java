package kobai.lab;

/** Which patterns a step smaller than the full batch sees. */
public enum Order implements Named {
  /** Each pattern of a batch is drawn from all four, whatever came before. */
  RANDOM("random"),
  /** Pass after pass over all four, each pass in another order. */
  SHUFFLED("shuffled");

  private final String id;

  Order(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
