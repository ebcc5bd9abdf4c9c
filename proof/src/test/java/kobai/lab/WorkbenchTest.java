package kobai.lab;

import static kobai.lab.Workbench.PATIENT_LOOKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kobai.finding.Finding;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.grading.Folder;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many jobs in parallel, and what can go wrong. */
class WorkbenchTest {
  private static final String RIGHT = "return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));";
  private static final Recipe LONG = Configuration.of("b").recipe().withSteps(100_000);

  @TempDir private Path temp;

  @Test
  @DisplayName("Results are in the order of the jobs, whichever is finished first")
  void all_unevenJobs_resultsInOrder() {
    List<Job<Integer>> jobs = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      int number = n;
      jobs.add(
          new Job<>(
              50 - n,
              lane -> {
                IntStream.range(number, 50).forEach(k -> lane.beat());
                return number;
              }));
    }
    Workbench bench = Benches.of(3);
    assertEquals(IntStream.range(0, 50).boxed().toList(), bench.all(jobs));
    assertEquals(50, bench.finished());
    assertEquals(50, bench.wanted());
  }

  @Test
  @DisplayName("If it is stopped, it keeps what is finished, and starts no more jobs")
  void all_stopped_keepsWhatIsFinished() {
    Workbench bench = Benches.of(1);
    List<Job<Integer>> jobs = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      int number = n;
      jobs.add(
          new Job<>(
              1,
              lane -> {
                if (number == 2) {
                  bench.stop();
                }
                lane.beat();
                return number;
              }));
    }
    assertEquals(List.of(0, 1), bench.all(jobs));
    assertTrue(bench.isStopped());
    assertEquals(Optional.empty(), bench.broken());
    assertEquals(List.of(), bench.all(jobs));
    assertEquals(2, bench.finished());
  }

  @Test
  @DisplayName("A layer that throws during a run is reported with its line")
  void all_layerThrows_saysWhere() {
    Folder folder = Folder.ofSolutions(temp);
    folder.change(
        "ReLU.java",
        text ->
            Folder.replaced(
                Folder.replaced(text, "private RealMatrix x;", "private int n; RealMatrix x;"),
                RIGHT,
                "if (++n > 5000) throw new IllegalStateException(); // here\n" + RIGHT));
    LabLayers layers = Benches.layers(folder.root());
    assertEquals(List.of(), layers.standIns());
    Workbench bench = new Workbench(layers, 2, Benches::silent, PATIENT_LOOKS);
    assertEquals(List.of(), bench.all(List.of(Run.outcome(LONG, 1), Run.outcome(LONG, 2))));
    Finding found = found(bench);
    assertEquals("IllegalStateException", assertInstanceOf(Threw.class, found).exception());
    assertEquals(
        "exercises/layers/ReLU.java:" + folder.here("ReLU.java"), String.valueOf(found.at()));
  }

  @Test
  @DisplayName("No run depends on what another one left in static fields")
  void all_layerWithStaticState_beginsAnewEachRun() {
    Folder folder = Folder.ofSolutions(temp);
    folder.change(
        "ReLU.java",
        text ->
            Folder.replaced(
                Folder.replaced(text, "private RealMatrix x;", "static int n; RealMatrix x;"),
                RIGHT,
                "if (++n > 5000) throw new IllegalStateException();\n" + RIGHT));
    Workbench bench =
        new Workbench(Benches.layers(folder.root()), 2, Benches::silent, PATIENT_LOOKS);
    List<Job<Outcome>> jobs = new ArrayList<>();
    for (int seed = 1; seed <= 8; seed++) {
      jobs.add(Run.outcome(LONG.withSteps(3000), seed));
    }
    assertEquals(8, bench.all(jobs).size());
  }

  @Test
  @DisplayName("A layer that does not return is abandoned, and reported with its line")
  void all_layerHangs_saysWhere() {
    Folder folder = Folder.ofSolutions(temp);
    folder.change(
        "ReLU.java",
        text ->
            Folder.replaced(
                Folder.replaced(text, "private RealMatrix x;", "private int n; RealMatrix x;"),
                RIGHT,
                "while (++n > 5000) java.util.concurrent.locks.LockSupport.park(); // here\n"
                    + RIGHT));
    Workbench bench = new Workbench(Benches.layers(folder.root()), 1, Benches::silent, 5);
    assertEquals(List.of(), bench.all(List.of(Run.outcome(LONG, 1))));
    Finding found = found(bench);
    assertInstanceOf(TimedOut.class, found);
    assertEquals(
        "exercises/layers/ReLU.java:" + folder.here("ReLU.java"), String.valueOf(found.at()));
  }

  @Test
  @DisplayName("A mistake in Kobai is not blamed on the layers, and is thrown")
  void all_mistakeOfOurs_isThrown() {
    Workbench bench = Benches.of(1);
    Job<String> wrong =
        new Job<>(
            1,
            lane -> {
              throw new ArithmeticException("ours");
            });
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> bench.all(List.of(wrong)));
    assertInstanceOf(ArithmeticException.class, e.getCause());
  }

  @Test
  @DisplayName("A layer that does not pass is replaced, and the screen says which one and why")
  void told_oneWrongOneMissing_saysWhichAndWhy() {
    Folder folder =
        Folder.ofSolutions(temp).edit("ReLU.java", RIGHT, "return dout;").without("Softmax.java");
    LabLayers layers = Benches.layers(folder.root());
    assertEquals(List.of("ReLU", "Softmax"), layers.standIns());
    assertEquals(
        "Layers: exercises; numerical stand-ins, right but slow, take the place of"
            + " ReLU (not yet right), Softmax (not yet right).",
        layers.told(Texts.in(Locale.ENGLISH)));
    Workbench bench = new Workbench(layers, 1, Benches::silent, PATIENT_LOOKS);
    Recipe brief = LONG.withSteps(20);
    Outcome withStandIn = bench.one(Run.outcome(brief, 1)).orElseThrow();
    Outcome own = Benches.of(1).one(Run.outcome(brief, 1)).orElseThrow();
    assertEquals(own.loss(), withStandIn.loss(), 1e-8, "they are right");
  }

  @Test
  @DisplayName("If all layers are the student's own, the screen says so")
  void told_allPass_saysSo() {
    String told = Benches.SOLUTIONS.told(Texts.in(Locale.ENGLISH));
    assertTrue(told.startsWith("Layers: solutions, all"), told);
  }

  private static Finding found(Workbench bench) {
    return bench.broken().orElseThrow();
  }
}
