package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kobai.diagnosis.record.Diagnosis;
import kobai.samples.Samples;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Two mistakes at once, in two gradients or in the two methods: both get their names. Where one
 * ends backward early, so that the other cannot be seen in every shape, at least one name is given,
 * and none is wrong.
 *
 * <p>A daily run tries one pair in twenty, the whole proof all pairs with a hundred seeds. Writes
 * the confusion table {@code target/kobai/confusion-pairs.csv}.
 */
class PairsTest {
  private static final Confusion TABLE = new Confusion();
  private static final AtomicInteger BOTH = new AtomicInteger();
  private static final AtomicInteger ONE = new AtomicInteger();

  static final List<String> EXERCISES = Samples.EXERCISES;

  @AfterAll
  static void write() {
    TABLE.write(Path.of("target", "kobai", "confusion-pairs.csv"));
    System.out.println("both named: " + BOTH + ", one hidden by the other: " + ONE);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @DisplayName("Some pairs of mistakes in one layer get both their names")
  void pair_someOfAll_getsBothNames(String exercise) {
    List<Pair> all = Pair.all(Samples.mistaken(exercise)).toList();
    expectNames(new Slice(1, 20).part(all), List.of(1L));
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @DisplayName("Two mistakes in one layer get both their names, with every seed")
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  void pair_everySeed_getsBothNames(String exercise) {
    expectNames(Pair.all(Samples.mistaken(exercise)).toList(), Slice.asked().seeds(100));
  }

  private static void expectNames(List<Pair> pairs, List<Long> seeds) {
    List<String> wrong =
        pairs.parallelStream()
            .flatMap(pair -> seeds.stream().flatMap(seed -> wrong(pair, seed)))
            .toList();
    assertEquals("", String.join("\n", wrong));
  }

  private static Stream<String> wrong(Pair pair, long seed) {
    Set<String> names = Patients.names(Patients.said(pair.patient(), seed));
    TABLE.count(pair.toString(), names);
    Set<String> missing = new TreeSet<>(pair.names());
    missing.removeAll(names);
    Set<String> more = new TreeSet<>(names);
    more.removeAll(pair.names());
    boolean fine = missing.isEmpty() && more.isEmpty();
    (fine ? BOTH : ONE).incrementAndGet();
    if (!fine && pair.hides()) {
      more.removeAll(pair.alternatives());
      more.removeIf(name -> name.endsWith(":" + Diagnosis.UNKNOWN) || MeasuredNames.contain(name));
      fine = more.isEmpty() && !names.isEmpty();
    }
    if (!fine
        && pair.inForward()) { // a wrong forward is enough: what backward does is only measured
      more.removeIf(MeasuredNames::contain);
      fine = more.isEmpty() && names.containsAll(pair.first().names());
    }
    return fine
        ? Stream.of()
        : Stream.of(pair + " with seed " + seed + ": misses " + missing + ", has " + more);
  }
}
