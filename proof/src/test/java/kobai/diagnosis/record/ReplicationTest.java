package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.diagnosis.ConfusionTest;
import kobai.diagnosis.DictionaryTest;
import kobai.diagnosis.Patients;
import kobai.diagnosis.pass.Patient;
import kobai.nn.Layer;
import kobai.samples.Sample;
import kobai.samples.Samples;
import kobai.tier.Tags;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No sentence is said of a layer before three fresh passes have shown it: a layer that makes a
 * mistake a few times only, and then no more or another one, does not get the sentence. {@link
 * ConfusionTest} asks of all samples whether everything that is said of them has such evidence.
 */
class ReplicationTest {
  private static final long SEED = 1;

  /** Returns one sample for each sentence of the dictionary, by its id. */
  static Stream<Map.Entry<String, Sample>> sentences() {
    Map<String, Sample> samples = new TreeMap<>();
    Stream.of(Samples.all(Samples::mistaken), Samples.all(Samples::strange))
        .flatMap(List::stream)
        .forEach(
            sample ->
                sample
                    .names()
                    .forEach(
                        name ->
                            samples.putIfAbsent(name.substring(name.indexOf(':') + 1), sample)));
    Samples.all(Samples::strange).stream()
        .filter(ReplicationTest::isUnknown)
        .findFirst()
        .ifPresent(sample -> samples.put(Diagnosis.UNKNOWN, sample));
    return samples.entrySet().stream();
  }

  private static boolean isUnknown(Sample sample) {
    return Patients.said(Patients.of(sample), SEED).stream()
        .anyMatch(diagnosis -> diagnosis.id().equals(Diagnosis.UNKNOWN));
  }

  @Test
  @DisplayName("Each sentence of the dictionary is held here")
  void sentences_all_areThoseOfTheDictionary() {
    Set<String> ids = DictionaryTest.ids();
    ids.removeIf(id -> id.contains(".")); // a variant of another
    assertEquals(ids, sentences().map(Map.Entry::getKey).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  @DisplayName("A layer that is wrong twice and then right gets no sentence")
  void sentence_soonRight_isNotSaid(Map.Entry<String, Sample> sentence) {
    expectNoSentence(sentence.getValue(), List.of(2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  @DisplayName("A layer that is right from some call of its constructor on gets no sentence")
  @Tag(Tags.CORPUS)
  void sentence_laterRight_isNotSaid(Map.Entry<String, Sample> sentence) {
    Sample wrong = sentence.getValue();
    Sample right = Samples.right(wrong.exercise()).get(0);
    int all = new Saboteur(wrong, right, Integer.MAX_VALUE).examine().made;
    expectNoSentence(wrong, List.of(1, 3, 5, all / 8, all / 4, all / 2));
  }

  private static void expectNoSentence(Sample wrong, List<Integer> calls) {
    Sample right = Samples.right(wrong.exercise()).get(0);
    for (int times : calls) {
      Saboteur saboteur = new Saboteur(wrong, right, times).examine();
      for (Diagnosis said : saboteur.said) {
        int passes = Patients.passes(said);
        assertTrue(passes >= 3 && passes <= times, times + " times: " + said);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  @DisplayName("A layer that soon makes another mistake instead gets no sentence about the first")
  @Tag(Tags.CORPUS)
  void sentence_laterOther_isNotSaid(Map.Entry<String, Sample> sentence) {
    Sample wrong = sentence.getValue();
    for (Sample other : others(wrong)) {
      for (int times : List.of(1, 2)) {
        for (Diagnosis said : new Saboteur(wrong, other, times).examine().said) {
          boolean first = wrong.names().contains(said.name());
          assertTrue(!first || other.names().contains(said.name()), times + " times: " + said);
        }
      }
    }
  }

  private static List<Sample> others(Sample sample) {
    List<Sample> all = Samples.mistaken(sample.exercise());
    int next = Math.max(0, all.indexOf(sample)) + 1;
    return List.of(all.get(next % all.size()), all.get((next + 7) % all.size()));
  }

  /** Makes layers of one sample first, and then of another. */
  private static final class Saboteur {
    private final Sample later;
    private final int times;
    private Sample first;
    private int made;
    private List<Diagnosis> said = List.of();

    Saboteur(Sample first, Sample later, int times) {
      this.first = first;
      this.later = later;
      this.times = times;
    }

    Saboteur examine() {
      boolean remembers = Patients.hasStaticState(first.type());
      Sample begun = first;
      Patient patient =
          Patients.of(
              first.exercise(), this::make, () -> first = remembers ? begun.fresh() : begun);
      said = Patients.said(patient, SEED);
      return this;
    }

    private Layer make(RealMatrix... values) {
      made++;
      return (made <= times ? first : later).make(values);
    }
  }
}
