package kobai.text;

import java.util.List;

/**
 * A finding in the reader's language, with the verdict first.
 *
 * @param headline one sentence: what is wrong
 * @param facts what was observed
 * @param next what to do now
 */
public record Explanation(String headline, List<Fact> facts, String next) {

  /** Lays out the explanation as lines, with aligned labels. */
  @Override
  public String toString() {
    int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder(headline);
    for (Fact fact : facts) {
      text.append("\n  ").append(fact.label());
      text.append(" ".repeat(width - fact.label().length() + 2)).append(fact.value());
    }
    return text.append("\n  ").append(next).toString();
  }
}
