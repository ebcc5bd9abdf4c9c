package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * The name of a mistake, and where it is made.
 *
 * @param id the stable name of the mistake, for machines: "transposed"
 * @param target where it is made: a gradient ("dx", "dW"), a matrix ("y", "dout", "W") or a method
 *     ("backward")
 * @param details what was seen
 */
public record Diagnosis(String id, String target, List<Detail> details) {

  /** The id that says that a gradient is wrong in no known way. */
  public static final String UNKNOWN = "unknown";

  /** Creates an unmodifiable copy. */
  public Diagnosis {
    details = List.copyOf(details);
  }

  /** Returns whether the mistake has a name. */
  public boolean named() {
    return !id.equals(UNKNOWN);
  }

  /** Returns whether this mistake is made in the matrix that a finding is about. */
  public boolean explains(Finding finding) {
    return target.equals(finding.about());
  }

  /** Returns "dW:transposed". */
  public String name() {
    return target + ":" + id;
  }

  /** Returns the gradient in which the mistake is made, if it is one; dout is given, not made. */
  private Optional<Target> gradient() {
    return target.equals("dout") ? Optional.empty() : Target.parse(target);
  }

  /** Returns this diagnosis in the reader's language. */
  public Explanation explain(Texts texts) {
    String of = gradient().orElse(Target.INPUT).variable();
    List<Fact> facts = new ArrayList<>();
    for (Detail detail : details) {
      facts.add(new Fact(texts.text("fact." + detail.label()), detail.value()));
    }
    return new Explanation(
        texts.text("diagnosis." + id + ".headline", target, of),
        facts,
        texts.text("diagnosis." + id + ".next", target, of));
  }
}
