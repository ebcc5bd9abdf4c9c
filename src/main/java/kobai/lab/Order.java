package kobai.lab;

/** Which patterns a step smaller than the full batch sees. */
public enum Order {
  /** Each pattern of a batch is drawn from all four, whatever came before. */
  RANDOM,
  /** Pass after pass over all four, each pass in another order. */
  SHUFFLED
}
