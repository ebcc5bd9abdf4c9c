package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.course.Course;
import kobai.diagnosis.DisguisedLayer;
import kobai.diagnosis.GradientDisguise;
import kobai.diagnosis.Leak;
import kobai.experiment.KnownLayers;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Status;
import kobai.grading.Submission;
import kobai.report.Screen;
import kobai.report.Terminal;
import kobai.report.page.Markup;
import kobai.text.Texts;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever hands in a numerical gradient in disguise reads no right formula on the screen, and none
 * on the page: not in its texts and tables, in the labels of its pictures, or in its attributes.
 */
@Tag(Tags.CORPUS)
class LeakReportTest {

  /** Hands in one layer only; the checks of one exercise need no others. */
  private record Disguised(GradientDisguise as) implements Submission {
    @Override
    public String name() {
      return as.name();
    }

    @Override
    public GuardedLayer layer(String exercise, RealMatrix... values) {
      return GuardedLayer.make(
          exercise, CodeLocation.UNKNOWN, () -> DisguisedLayer.of(exercise, as, values));
    }

    @Override
    public void renew() {}
  }

  static Stream<Object[]> everyDisguise() {
    List<Object[]> cases = new ArrayList<>();
    for (GradientDisguise disguise : GradientDisguise.values()) {
      KnownLayers.ALL.forEach(spec -> cases.add(new Object[] {spec.name(), disguise}));
    }
    return Slice.asked().part(cases).stream();
  }

  @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
  @MethodSource
  @DisplayName("No formula on screen or page is the right one in any disguise")
  @Tag(Tags.SPREAD)
  void everyDisguise(String exercise, GradientDisguise disguise) {
    expectNoLeak(exercise, disguise);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"Affine, PLUS_A_LITTLE_POINT", "Softmax, PLUS_DOUT_Y_Y"})
  @DisplayName("So it is with some that are nearly right")
  @Tag(Tags.DAILY)
  void someDisguises(String exercise, GradientDisguise disguise) {
    expectNoLeak(exercise, disguise);
  }

  private static void expectNoLeak(String exercise, GradientDisguise disguise) {
    Grade grade = new Grader(Course.load(), new Disguised(disguise), 3).grade(List.of(exercise));
    List<String> leaks = new ArrayList<>();
    for (Locale language : Texts.LANGUAGES) {
      Texts texts = Texts.in(language);
      Leak.in(screen(grade, texts), exercise).ifPresent(leaks::add);
      for (String text : Markup.of(ReportPage.of(grade, texts, "plotly.js", false)).texts()) {
        Leak.in(text, exercise).ifPresent(leaks::add);
      }
    }
    assertEquals(List.of(), leaks);
  }

  /** Returns the screen in one line, so that a formula that is wrapped is still one. */
  private static String screen(Grade grade, Texts texts) {
    return Screen.lines(
            grade,
            new Terminal(false, StandardCharsets.UTF_8),
            texts,
            grade.exercises().stream().filter(e -> e.status() == Status.FAILED).findFirst())
        .stream()
        .map(line -> line.text().strip())
        .collect(Collectors.joining(" "));
  }
}
