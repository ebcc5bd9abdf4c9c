package kobai.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often XOR is learnt. */
class ConvergenceTest {
  private static final Configuration B =
      new Configuration("b", Configuration.of("b").recipe().withSteps(300));
  private static final Configuration E =
      new Configuration("e", Configuration.of("e").recipe().withSteps(50));

  private final Experiment<Convergence> experiment = Convergence.of(List.of(B, E), 30);

  @Test
  @DisplayName("The named configurations are those of the material")
  void all_named_asInTheMaterial() {
    String told =
        Configuration.ALL.stream()
            .map(c -> c.name() + " " + c.recipe().line(Texts.in(Locale.ENGLISH)))
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        a 2-2-1 sigmoid, mse sum, weights fan-in, biases fan-in, rate 0.1, full batch, 2000 steps
        b 2-4-1 relu, mse mean, weights randn, biases zero, rate 0.1, full batch, 10000 steps
        c 2-10-1 relu, mse mean, weights randn, biases zero, rate 0.1, full batch, 10000 steps
        d 2-4-2 sigmoid, cross-entropy mean, weights rand, biases randn, rate 0.01, full batch, \
        60000 steps
        e 2-2-2 sigmoid, cross-entropy mean, weights small-randn, biases zero, rate 0.1, \
        one random pattern a step, 30000 steps
        f 2-4-2 sigmoid, cross-entropy mean, weights randn, biases zero, rate 0.1, full batch, \
        10000 steps
        g 2-4-2 sigmoid, cross-entropy mean, weights randn, biases zero, rate 1, full batch, \
        10000 steps""",
        told);
  }

  @Test
  @DisplayName("Some starts learn and some do not; the report gives a seed for each")
  void run_thirtySeeds_countsThem() {
    Convergence report = experiment.run(Benches.of(2), 5);
    RunGroup b = report.groups().get(0);
    assertEquals(30, b.outcomes().size());
    assertEquals(5, b.outcomes().get(0).seed());
    assertEquals(34, b.outcomes().get(29).seed());
    int learnt = b.rate().successes();
    assertTrue(
        learnt > 8 && learnt < 29, () -> learnt + " of 30"); // 64 % of all seeds, after 10,000
    assertEquals(0, report.groups().get(1).rate().successes(), "50 steps are too few");
    for (Outcome outcome : b.outcomes()) {
      double worst = Math.abs(outcome.answers().get(0));
      worst = Math.max(worst, Math.abs(outcome.answers().get(1) - 1));
      worst = Math.max(worst, Math.abs(outcome.answers().get(2) - 1));
      worst = Math.max(worst, Math.abs(outcome.answers().get(3)));
      assertEquals(worst <= 0.1, outcome.learnt());
    }
  }

  @Test
  @DisplayName("One thread and four give the same bytes, and another seed gives others")
  void run_threads_sameBytes() {
    String one = Benches.files(experiment.run(Benches.of(1), 1));
    assertEquals(one, Benches.files(experiment.run(Benches.of(4), 1)));
    assertNotEquals(one, Benches.files(experiment.run(Benches.of(4), 2)));
    assertEquals(1 + 60 + 1 + 1 + 2 + 1, one.lines().count());
  }

  @Test
  @DisplayName("A run depends only on its own seed, not on the number of runs")
  void run_oneSeed_sameAsAmongOthers() {
    Outcome among = experiment.run(Benches.of(2), 1).groups().get(0).outcomes().get(6);
    Experiment<Convergence> alone = Convergence.of(List.of(B), 1);
    assertEquals(among, alone.run(Benches.of(1), 7).groups().get(0).outcomes().get(0));
  }

  @Test
  @DisplayName("The screen says recipe, count, rate, interval and median")
  void screen_english_asPeopleReadIt() {
    List<String> lines =
        experiment.run(Benches.of(2), 1).screen(Texts.in(Locale.ENGLISH)).stream()
            .filter(line -> line.startsWith("  "))
            .toList();
    assertEquals(5, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("  b  2-4-1 relu, mse mean"), lines.get(0));
    assertTrue(
        lines.get(3).matches("  b  \\d+ / 30 +[0-9.]+ % +[0-9.]+ % – [0-9.]+ % +\\d+"),
        lines.get(3));
    assertTrue(lines.get(4).matches("  e   0 / 30 +0.0 % +0.0 % – 11.4 % +–"), lines.get(4));
  }

  @Test
  @DisplayName("If it is interrupted at once, it has no results, and says nothing false")
  void run_stopped_noRuns() {
    Workbench bench = Benches.of(2);
    bench.stop();
    Convergence report = experiment.run(bench, 1);
    assertTrue(report.groups().get(0).outcomes().isEmpty());
    assertFalse(report.screen(Texts.in(Locale.JAPANESE)).isEmpty());
    assertEquals(0, bench.finished());
  }
}
