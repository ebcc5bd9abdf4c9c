package kobai.lab;

/** Which patterns a step uses when its batch is smaller than the full batch. */
public enum Order {
  /** Each pattern of a batch is drawn from all four, independently of earlier draws. */
  RANDOM,
  /** Pass after pass over all four, each pass in another order. */
  SHUFFLED
}
