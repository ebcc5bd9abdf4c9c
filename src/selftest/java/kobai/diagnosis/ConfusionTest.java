package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kobai.samples.Sample;
import kobai.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake gets its names with every seed, and nothing gets a wrong one: neither right layers
 * nor mistakes that no name fits. Writes the confusion tables {@code target/kobai/confusion-*.csv}.
 *
 * <p>The system property {@code kobai.proof.seeds} says how many seeds are tried; {@code
 * kobai.proof.tables}, if false, that no table is written: each of a mutant's tests would.
 */
class ConfusionTest {
  private static final int SEEDS = Integer.getInteger("kobai.proof.seeds", 5);
  private static final boolean TABLES =
      Boolean.parseBoolean(System.getProperty("kobai.proof.tables", "true"));
  private static final Path FOLDER = Path.of("target", "kobai");

  private static final Confusion MISTAKEN = new Confusion();
  private static final Confusion STRANGE = new Confusion();
  private static final Confusion RIGHT = new Confusion();

  static List<Sample> mistaken() {
    return Samples.all(Samples::mistaken);
  }

  static List<Sample> strange() {
    return Samples.all(Samples::strange);
  }

  static List<Sample> right() {
    return Samples.all(Samples::right);
  }

  @AfterAll
  static void write() {
    if (TABLES) {
      MISTAKEN.write(FOLDER.resolve("confusion-mistaken.csv"));
      STRANGE.write(FOLDER.resolve("confusion-strange.csv"));
      RIGHT.write(FOLDER.resolve("confusion-right.csv"));
    }
  }

  @ParameterizedTest
  @MethodSource("mistaken")
  @DisplayName("Every known mistake gets its names")
  void mistaken_everySeed_getsItsNames(Sample sample) {
    expectNames(sample, MISTAKEN);
  }

  @ParameterizedTest
  @MethodSource("strange")
  @DisplayName("A mistake that no name fits gets none, or one that is true of it")
  void strange_everySeed_getsNoWrongName(Sample sample) {
    expectNames(sample, STRANGE);
  }

  @ParameterizedTest
  @MethodSource("right")
  @DisplayName("A right layer gets no name, and no unknown either")
  void right_everySeed_getsNoName(Sample sample) {
    expectNames(sample, RIGHT);
  }

  private static void expectNames(Sample sample, Confusion table) {
    List<String> wrong =
        LongStream.rangeClosed(1, SEEDS)
            .parallel()
            .boxed()
            .flatMap(seed -> wrong(sample, seed, table))
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static Stream<String> wrong(Sample sample, long seed, Confusion table) {
    Set<String> names = Patients.names(sample, seed);
    table.count(sample.toString(), names);
    boolean strange = sample.type().getPackageName().contains(".strange.");
    if (strange) { // that a gradient is wrong in no known way is what is to be said
      names.removeIf(name -> name.endsWith(":" + Diagnosis.UNKNOWN));
    }
    Set<String> expected = new TreeSet<>(sample.names());
    return names.equals(expected)
        ? Stream.of()
        : Stream.of("seed " + seed + ": " + names + ", not " + expected);
  }
}
