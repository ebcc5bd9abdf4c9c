package kobai.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import kobai.experiment.LayerSource;
import kobai.nn.Layer;
import kobai.text.Texts;
import kobai.train.Snapshot;
import kobai.train.StandIns;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Local minima, dead units, remedies. */
class MinimaTest {
  private static final Configuration B =
      new Configuration("b", Configuration.of("b").recipe().withSteps(400));

  private final Minima report = Minima.of(B, 20).run(Benches.of(2), 1);

  /** 2-4-1: a unit below 0 everywhere, one above 0 at 11 alone, one only at 00, and one dead. */
  private static final RealMatrix W =
      MatrixUtils.createRealMatrix(new double[][] {{-1, 1, -1, 0}, {-1, 1, -1, 0}});

  private static final RealMatrix BIAS =
      MatrixUtils.createRealMatrix(new double[][] {{-0.5, -1.5, 0.5, -0.25}});

  private static LayerSource constructed(double... last) {
    StandIns standIns = new StandIns();
    return (name, arguments) -> {
      boolean first = name.equals("Affine") && arguments[0].getRowDimension() == 2;
      boolean second = name.equals("Affine") && !first;
      Layer layer =
          first
              ? standIns.layer(name, W, BIAS)
              : second
                  ? standIns.layer(name, MatrixUtils.createColumnRealMatrix(last), arguments[1])
                  : standIns.layer(name, arguments);
      return layer;
    };
  }

  @Test
  @DisplayName("A unit is dead if it is 0 for every pattern, not only for most")
  void dead_constructed_deadUnitsAlone() {
    Run run = new Run(B.recipe(), constructed(1, 1, 1, 1), 1);
    assertEquals("{0, 3}", run.dead().toString());
  }

  @Test
  @DisplayName("A unit that its first step pushes below 0 is dead since step 1")
  void story_pushedBelowZero_deadSinceThen() {
    // Unit 3 answers 00 alone, with 0.5·4 = 2 where 0 is right: a push of 0.1·2·2/4·4 takes 0.4
    // off its bias of 0.5, and the next steps the rest. Unit 2 does not change: 1·0.5 at 11.
    Recipe recipe = B.recipe().withSteps(3).withRate(1);
    Outcome any = new Outcome(1, OptionalInt.empty(), 0, List.of(0.0, 0.0, 0.0, 0.0), 0);
    RunHistory story =
        RunHistory.replay(recipe, any, Set.of(0, 3), constructed(1, 0, 4, 1), () -> {});
    assertEquals(
        List.of(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(0)),
        story.deadSince());
    assertEquals(2, story.deadAt(0));
    assertEquals(3, story.deadAt(1));
    assertEquals(List.of(0, 3), story.snapshots().stream().map(Snapshot::number).toList());
  }

  @Test
  @DisplayName("The two stories have neighbouring starts, and the caught one comes first")
  void stories_pair_neighbours() {
    assertEquals(2, report.stories().size());
    Outcome caught = report.stories().get(0).outcome();
    Outcome learnt = report.stories().get(1).outcome();
    assertFalse(caught.learnt());
    assertTrue(learnt.learnt());
    assertEquals(1, Math.abs(caught.seed() - learnt.seed()));
    for (RunHistory story : report.stories()) {
      Snapshot last = story.snapshots().get(story.snapshots().size() - 1);
      assertEquals(B.recipe().steps(), last.number());
      assertEquals(story.outcome().answers(), last.answers(), "the same seed is the same run");
      assertEquals(story.outcome().dead(), story.deadAt(last.number()));
    }
  }

  @Test
  @DisplayName("Every run that was caught is on a plateau")
  void plateaus_all_countThoseCaught() {
    int caught =
        (int) report.plain().outcomes().stream().filter(outcome -> !outcome.learnt()).count();
    int runs = report.plateaus().values().stream().mapToInt(List::size).sum();
    assertTrue(caught > 0);
    assertEquals(caught, runs);
  }

  @Test
  @DisplayName("Two tries learn at least as often as one")
  void remedies_four_measured() {
    List<String> ids = report.remedies().stream().map(RunGroup::name).toList();
    assertEquals(List.of("none", "wide", "he", "seed"), ids);
    int once = report.remedies().get(0).rate().successes();
    assertEquals(report.plain().rate().successes(), once);
    assertTrue(report.remedies().get(3).rate().successes() >= once);
    assertEquals(10, report.remedies().get(1).recipe().hidden());
  }

  @Test
  @DisplayName("The report exists in both languages, and the same seed gives the same bytes")
  void report_again_sameBytes() {
    assertEquals(Benches.files(report), Benches.files(Minima.of(B, 20).run(Benches.of(1), 1)));
    for (Locale locale : Texts.LANGUAGES) {
      List<String> lines = report.screen(Texts.in(locale));
      assertTrue(lines.stream().noneMatch(line -> line.contains("{")), lines.toString());
    }
  }

  @Test
  @DisplayName("Large numbers of units are written as elsewhere in the laboratory: 2500")
  void remedies_thousandUnits_noSeparator() {
    Configuration large = new Configuration("b", B.recipe().withHidden(1000).withSteps(1));
    List<String> lines = Minima.of(large, 2).run(Benches.of(2), 1).screen(Texts.in(Locale.ENGLISH));
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("more units: 2500 ")), lines.toString());
  }
}
