package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.finding.Learning;
import kobai.grading.Grade;
import kobai.text.Texts;
import kobai.train.Xor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The time that backpropagation saves. */
class LearningPartTest {
  private static final Learning PATH =
      LearningPaths.of(Xor.RELU, new Grade("nobody", 1, false, List.of(), List.of())).numerical();

  /** The same path, with these times of backward in its epochs. */
  private static Learning taking(long nanos) {
    return new Learning(
        PATH.network(),
        PATH.epochs().stream()
            .map(epoch -> new Learning.Epoch(epoch.loss(), epoch.parameters(), nanos))
            .toList());
  }

  private static LearningPart part(long own, boolean times) {
    LearningPaths paths =
        new LearningPaths(Xor.RELU, "XOR", Optional.of(taking(own)), taking(60_000));
    return new LearningPart(paths, Texts.in(Locale.ENGLISH), times);
  }

  @Test
  @DisplayName("The ratio of the medians is shown, and the length of each bar is its share")
  void time_faster_isTold() {
    LearningPart.Time time = part(12_000, true).time().orElseThrow();
    assertEquals(
        List.of("60", "12", "20.00%"), List.of(time.numerical(), time.own(), time.width()));
    assertTrue(time.sentence().contains(" 5 times"), time.sentence());
  }

  @Test
  @DisplayName("If no time is saved, or no times are wanted, none are shown")
  void time_slowerOrUnwanted_isNotTold() {
    assertTrue(part(70_000, true).time().isEmpty());
    assertTrue(part(12_000, false).time().isEmpty());
  }
}
