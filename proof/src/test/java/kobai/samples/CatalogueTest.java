package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Compares mistakes.txt with the samples: for each known mistake there is a layer that makes it.
 */
class CatalogueTest {
  private static final Pattern LINE = Pattern.compile("(\\d\\d) (\\w+): \\S.*");
  private static final String ANY = "any";

  private final Map<Integer, String> catalogue = read(); // number to exercise

  @Test
  @DisplayName("The catalogue counts from 1 without a gap, and knows the exercises")
  void catalogue_numbers_leaveNoGap() {
    assertEquals(
        IntStream.rangeClosed(1, catalogue.size()).boxed().toList(),
        List.copyOf(catalogue.keySet()));
    for (String exercise : catalogue.values()) {
      assertTrue(exercise.equals(ANY) || Samples.EXERCISES.contains(exercise), exercise);
    }
  }

  @Test
  @DisplayName("Every known mistake is made by a sample of its exercise")
  void catalogue_everyMistake_hasASample() {
    List<Integer> missing = catalogue.keySet().stream().filter(number -> !isMade(number)).toList();
    assertEquals(List.of(), missing, "numbers without a sample");
  }

  @Test
  @DisplayName("Every mistaken sample is marked: a number of the catalogue or none, and names")
  void samples_everyOne_isMarked() {
    for (SampleText sample : mistaken()) {
      int number = sample.mistake().number();
      assertTrue(number == 0 || catalogue.containsKey(number), sample + ": " + number);
      assertFalse(sample.mistake().names().isEmpty(), sample + " has no name");
    }
  }

  private boolean isMade(int number) {
    String exercise = catalogue.getOrDefault(number, ANY);
    return mistaken().stream()
        .filter(sample -> exercise.equals(ANY) || sample.exercise().equals(exercise))
        .anyMatch(sample -> sample.mistake().number() == number);
  }

  private static List<SampleText> mistaken() {
    return Samples.texts().stream().filter(sample -> sample.kind().equals("mistaken")).toList();
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> catalogue = new TreeMap<>();
    for (String line : text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      Matcher matcher = LINE.matcher(line);
      assertTrue(matcher.matches(), line);
      catalogue.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
    }
    return catalogue;
  }

  private static String text() {
    try (InputStream in = CatalogueTest.class.getResourceAsStream("mistakes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
