package kobai.report;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.record.Diagnosis;
import kobai.text.Explanation;
import kobai.text.Texts;

/** The mistakes of an exercise in words: a mistake in several gradients is explained once. */
public final class NamedMistakes {
  private NamedMistakes() {}

  /**
   * Returns the explanations in the order of the mistakes. What is the same mistake as an earlier
   * one, in other gradients, becomes one short sentence without a next step.
   */
  public static List<Explanation> of(List<Diagnosis> diagnoses, Texts texts) {
    List<Explanation> explanations = new ArrayList<>();
    List<Diagnosis> explained = new ArrayList<>();
    for (Diagnosis diagnosis : diagnoses) {
      if (explained.stream().noneMatch(diagnosis::repeats)) {
        explained.add(diagnosis);
        explanations.add(diagnosis.explain(texts));
        List<String> others =
            diagnoses.stream()
                .filter(other -> other.repeats(diagnosis))
                .map(Diagnosis::target)
                .toList();
        if (!others.isEmpty()) {
          String all = String.join(", ", others);
          String same = texts.text("diagnosis.repeated", all, diagnosis.target());
          explanations.add(new Explanation(same, List.of(), ""));
        }
      }
    }
    return explanations;
  }
}
