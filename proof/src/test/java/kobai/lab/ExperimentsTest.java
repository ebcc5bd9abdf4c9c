package kobai.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.text.Numbers;
import kobai.text.Texts;
import kobai.train.Reduction;
import kobai.train.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The claims of the other experiments are true. */
class ExperimentsTest {
  private static final Configuration F =
      new Configuration("f", Configuration.of("f").recipe().withSteps(60));

  private static final Stopwatch BRIEFLY = new Stopwatch(1000, 1000);

  @Test
  @DisplayName("Numerical gradient and backpropagation follow the same path, at any width")
  void numerical_paths_same() {
    Experiment<Numerical> experiment = Numerical.of(F, List.of(2, 5), BRIEFLY);
    List<Numerical.Path> paths = experiment.run(Benches.of(2), 1).paths();
    assertEquals(2, paths.size());
    for (Numerical.Path path : paths) {
      assertTrue(path.distance() > 0 && path.distance() < 1e-9, () -> path.distance() + "");
      Numerical.Point last = path.points().get(path.points().size() - 1);
      assertEquals(60, last.step());
      assertEquals(last.loss(), last.numericalLoss(), 1e-9);
      assertTrue(last.loss() < path.points().get(0).loss(), "both learn");
    }
    assertEquals(27, paths.get(1).recipe().parameters()); // 2·5 + 5 + 5·2 + 2
    assertEquals(paths, experiment.run(Benches.of(1), 1).paths(), "and each time the same");
  }

  @Test
  @DisplayName("Times are in their own file, next to the paths")
  void numerical_times_oneForEachWidth() {
    Numerical report = Numerical.of(F, List.of(2, 5), BRIEFLY).run(Benches.of(1), 1);
    assertEquals(2, report.times().size());
    assertTrue(report.times().stream().allMatch(t -> t.ratio() > 0));
    assertEquals(2, report.files().get(1).rows().size());
    assertTold(report);
  }

  @Test
  @DisplayName("The sum with a rate is the mean with four times that rate, for the full batch")
  void rates_sumAndMean_sameSteps() {
    Configuration brief = new Configuration("g", Configuration.of("g").recipe().withSteps(400));
    Rates report = Rates.of(brief, List.of(0.5, 2.0), 6).run(Benches.of(2), 1);
    RunGroup sum = report.row(Reduction.SUM, 4).get(0);
    RunGroup mean = report.row(Reduction.MEAN, 4).get(1);
    assertEquals(6, sum.outcomes().size());
    assertTrue(sum.rate().successes() > 0);
    assertEquals(mean.stepsOfHalf(), sum.stepsOfHalf());
    assertEquals(2 * 4 * 2, report.groups().size());
    assertTold(report);
  }

  @Test
  @DisplayName("The hidden layer is shown for a run that learns, beginning with the four patterns")
  void hidden_plane_learns() {
    Recipe brief = Hidden.PLANE.recipe().withSteps(1000);
    Hidden report = Hidden.of(new Configuration("f2", brief)).run(Benches.of(2), 1);
    RunHistory story = report.story().orElseThrow();
    assertTrue(story.outcome().learnt());
    assertEquals(story.outcome(), report.tried().get(report.tried().size() - 1));
    Snapshot first = story.snapshots().get(0);
    assertEquals(0, first.number());
    assertEquals(4, first.hidden().getRowDimension());
    assertEquals(2, first.hidden().getColumnDimension());
    assertEquals(0.5, first.hidden().getEntry(0, 1), "biases begin at 0, so pattern 00 gives ½");
    assertEquals(4, story.snapshots().get(story.snapshots().size() - 1).right());
    assertEquals(story.snapshots().size() * 4, report.files().get(0).rows().size());
    assertTold(report);
  }

  @Test
  @DisplayName("The hidden layer in the guide is the one that the experiment gives")
  void hidden_inTheGuide_isWhatComesOut() throws IOException {
    List<String> screen =
        Hidden.of(Hidden.PLANE).run(Benches.of(2), 1).screen(Texts.in(Locale.ENGLISH));
    List<String> guide = Files.readAllLines(Path.of("docs", "lab.md"));
    int first = guide.indexOf(screen.get(0));
    int last = first + guide.subList(first, guide.size()).indexOf("  …");
    assertEquals(guide.subList(first, last), screen.subList(0, last - first));
    assertTrue(last - first > 10);
  }

  @Test
  @DisplayName("Snapshots are close together at the beginning, and the last one is at the end")
  void marks_manySteps_fromZeroToTheLast() {
    assertEquals(List.of(0, 1, 10, 100), List.copyOf(RunHistory.marks(100, 3)));
    assertEquals(List.of(0, 1), List.copyOf(RunHistory.marks(1, 10)));
  }

  @Test
  @DisplayName("Numbers in files have at most nine digits, and large and small ones an exponent")
  void numbers_files_nineDigits() {
    assertEquals("0.333333333", Numbers.recorded(1.0 / 3));
    assertEquals("0", Numbers.recorded(-0.0));
    assertEquals("10000", Numbers.recorded(10_000));
    assertEquals("1.5E-12", Numbers.recorded(1.5e-12));
    assertEquals("NaN", Numbers.recorded(Double.NaN));
  }

  private static void assertTold(Report report) {
    for (Locale locale : Texts.LANGUAGES) {
      List<String> lines = report.screen(Texts.in(locale));
      assertTrue(lines.size() > 4, lines.toString());
      assertTrue(lines.stream().noneMatch(line -> line.contains("{")), lines.toString());
    }
  }
}
