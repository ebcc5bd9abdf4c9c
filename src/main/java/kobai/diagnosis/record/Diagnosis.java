package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.KinkSlope;
import kobai.finding.Threw;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * The name of a mistake, and where the layer makes it.
 *
 * @param id the stable name of the mistake, for machines: "transposed"
 * @param target where the layer makes it: a gradient ("dx", "dW"), a matrix ("y", "dout", "W") or a
 *     method ("backward")
 * @param details the observations behind it
 */
public record Diagnosis(String id, String target, List<Detail> details) {

  /** Mistakes in a gradient that cause exceptions on their own. */
  static final List<String> THROWING = List.of("missing-transpose", "fixed-sizes", "fixed-shape");

  /** Those of them that say all that there is to say about an exception. */
  public static final List<String> FIXED = List.of("fixed-sizes", "fixed-shape");

  /** The id for a product with a matrix that should have been transposed. */
  public static final String MISSING_TRANSPOSE = "missing-transpose";

  /** Another slope at a corner than the one that the course has chosen. */
  public static final String SLOPE_AT_ZERO = "slope-at-zero";

  /** The id for a gradient that is wrong, but matches no known mistake. */
  public static final String UNKNOWN = "unknown";

  /** The ids for matrices that the layer changes. */
  public static final List<String> SPOILING = List.of("overwrites", "changes-parameters");

  /** Creates an unmodifiable copy. */
  public Diagnosis {
    details = List.copyOf(details);
  }

  /** Returns whether the mistake is a known one. */
  public boolean named() {
    return !id.equals(UNKNOWN);
  }

  /**
   * Returns whether the layer changes a matrix that it, or somebody else, still needs: any gradient
   * may be wrong because of that.
   */
  public boolean spoils() {
    return SPOILING.contains(id);
  }

  /** Returns whether this mistake explains an exception, but not which sizes met in that call. */
  public boolean isBehind(Finding finding) {
    return finding instanceof Threw && id.equals(MISSING_TRANSPOSE);
  }

  /** Returns whether this mistake concerns the matrix or method that a finding is about. */
  public boolean explains(Finding finding) {
    return target.equals(finding.about())
        || (finding instanceof Threw && THROWING.contains(id))
        || (finding instanceof KinkSlope && id.equals(SLOPE_AT_ZERO));
  }

  /**
   * Returns this diagnosis with one more detail; if it has that label already, with the new one.
   */
  Diagnosis with(Detail detail) {
    List<Detail> more = new ArrayList<>(details);
    more.removeIf(each -> each.isFact() && each.label().equals(detail.label()));
    more.add(detail);
    return new Diagnosis(id, target, more);
  }

  /** Returns whether the other is the same mistake, and uses the same values in its sentences. */
  boolean saysTheSameAs(Diagnosis other) {
    return id.equals(other.id) && target.equals(other.target) && inWords().equals(other.inWords());
  }

  /** Returns whether this is the same known mistake as another, in another gradient. */
  public boolean repeats(Diagnosis other) {
    return named()
        && id.equals(other.id)
        && !target.equals(other.target)
        && inWords().equals(other.inWords());
  }

  private List<String> inWords() {
    return details.stream().filter(Detail::isPartOfTheClaim).map(Detail::value).toList();
  }

  /** Returns "dW:transposed". */
  public String name() {
    return target + ":" + id;
  }

  /**
   * Returns the gradient with the mistake, if the target is one; dout is not, because the layer
   * only receives it.
   */
  private Optional<Target> gradient() {
    return target.equals("dout") ? Optional.empty() : Target.parse(target);
  }

  /**
   * Returns this diagnosis in the reader's language. In its texts {0} is the target, {1} the
   * variable that it belongs to, and {2}, {3}, … are the values of the details, in their order.
   */
  public Explanation explain(Texts texts) {
    String of = gradient().orElse(Target.INPUT).variable();
    List<String> arguments = new ArrayList<>(List.of(target, of));
    List<Fact> facts = new ArrayList<>();
    for (Detail detail : details.stream().filter(Detail::isWord).toList()) {
      arguments.add(detail.value());
      if (detail.isFact()) {
        facts.add(new Fact(texts.text("fact." + detail.label()), shown(detail, texts)));
      }
    }
    return new Explanation(
        sentence(texts, "headline", arguments),
        facts,
        withBook(sentence(texts, "next", arguments), texts));
  }

  /** Returns the value, or the words for it: what must be so is called right. */
  private String shown(Detail detail, Texts texts) {
    String words = "fact." + detail.label() + ".is";
    String right = words + "." + detail.value();
    if (texts.has(right)) {
      return texts.text(right, target);
    }
    return texts.has(words) ? texts.text(words, target, detail.value()) : detail.value();
  }

  /** Adds how a well-known book writes the same, if it does, and why it is different here. */
  private String withBook(String next, Texts texts) {
    String ofId = texts.textOr("diagnosis." + id + ".book", "");
    String book = texts.textOr("diagnosis." + id + "." + target + ".book", ofId);
    return book.isEmpty() ? next : texts.text("diagnosis.with-book", next, book);
  }

  private String sentence(Texts texts, String part, List<String> arguments) {
    String usual = "diagnosis." + id + "." + part;
    return details.stream()
        .filter(Detail::isVariant)
        .map(detail -> "diagnosis." + id + "." + detail.value() + "." + part)
        .filter(texts::has)
        .findFirst()
        .map(key -> texts.text(key, arguments.toArray()))
        .orElseGet(() -> texts.text(usual, arguments.toArray()));
  }
}
