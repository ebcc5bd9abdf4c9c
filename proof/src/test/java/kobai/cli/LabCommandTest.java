package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kobai.cli.ChildJvm.Outcome;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code kobai lab} as people type it: overview, results, refusals, and what Ctrl-C leaves. */
class LabCommandTest {
  private static final String SOLUTIONS = Path.of("solutions").toAbsolutePath().toString();
  private static final String EXERCISES = Path.of("exercises").toAbsolutePath().toString();

  @TempDir private Path temp;

  /** The output of a command in this JVM, and its exit code. */
  private record Said(int code, String text) {}

  private static Said say(String... arguments) {
    StringWriter text = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(text));
    commandLine.setErr(new PrintWriter(text));
    int code = commandLine.execute(arguments);
    return new Said(code, text.toString());
  }

  @Test
  @DisplayName("Without arguments it lists the experiments, one in each line")
  void lab_alone_overview() {
    Said overview = say("lab");
    assertEquals(0, overview.code());
    for (String name : List.of("convergence", "minima", "numerical", "rates", "hidden", "all")) {
      assertTrue(overview.text().contains("\n  " + name + " "), overview.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"convergence", "minima", "numerical", "rates", "hidden", "all"})
  @DisplayName("Every experiment has a help text with its exit codes")
  void help_everyExperiment_exitCodes(String name) {
    Said help = say("lab", name, "--help");
    assertEquals(0, help.code());
    assertTrue(help.text().contains("130   it was interrupted"), help.text());
    assertTrue(help.text().contains("--seed=N"), help.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "convergence --rate -1|--rate must be a number greater than 0 and at most 1000, but is -1.",
        "convergence --rate NaN|--rate must be a number greater than 0 and at most 1000, but is NaN.",
        "convergence --hidden 0|--hidden must be a whole number from 1 to 1000, but is 0.",
        "convergence --hidden 1.5|--hidden must be a whole number from 1 to 1000, but is 1.5.",
        "convergence --activation tanh|--activation must be sigmoid or relu, but is tanh.",
        "convergence --loss huber|--loss must be mse or cross-entropy, but is huber.",
        "convergence --reduction none|--reduction must be mean or sum, but is none.",
        "convergence --weights one|--weights must be fan-in, randn, small-randn, rand, he, xavier"
            + " or zero, but is one.",
        "convergence --batch 5|--batch must be full or a whole number from 1 to 4, but is 5.",
        "convergence --order up|--order must be random or shuffled, but is up.",
        "convergence --steps 0|--steps must be a whole number from 1 to 10000000, but is 0.",
        "convergence --seeds 0|--seeds must be a whole number from 1 to 1000000, but is 0.",
        "convergence --jobs 0|--jobs must be a whole number from 1 to 1000, but is 0.",
        "convergence a h|CONFIGURATION must be a, b, c, d, e, f or g, but is h.",
        "minima --seeds 1|--seeds must be a whole number from 2 to 1000000, but is 1.",
        "numerical --widths 2,x|--widths must be a whole number from 1 to 1000, but is x.",
        "rates --rates 1,0|--rates must be a number greater than 0 and at most 1000, but is 0.",
        "rates --rate 1|Unknown option: '--rate'",
        "hidden --layers nowhere|There is no folder nowhere. Run kobai from the folder that holds"
            + " it, or name it with --layers.",
      })
  @DisplayName("A bad argument is refused with option, value and range")
  void arguments_bad_refused(String command, String sentence) {
    Said refused = say(("lab " + command).split(" "));
    assertEquals(2, refused.code());
    assertEquals(sentence, refused.text().lines().findFirst().orElse(""));
    assertTrue(
        refused.text().contains("All options: kobai lab " + command.split(" ")[0] + " --help"),
        refused.text());
  }

  private Outcome lab(String... arguments) {
    List<String> command = new ArrayList<>(List.of("lab"));
    command.addAll(List.of(arguments));
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), command);
  }

  @Test
  @DisplayName("The user's own recipe is run, shown, and written to files")
  @Tag(Tags.PROCESS)
  @Tag(Tags.DAILY)
  void convergence_ownRecipe_screenAndFiles() throws IOException {
    Outcome outcome =
        lab(
            ("convergence --hidden 3 --activation sigmoid --loss cross-entropy --reduction sum"
                    + " --weights xavier --biases small-randn --rate 0.5 --batch 2"
                    + " --order shuffled --steps 30 --seeds 4 --seed 7 --lang en --layers "
                    + SOLUTIONS)
                .split(" "));
    assertEquals(0, outcome.code(), outcome.screen());
    String screen = outcome.screen();
    assertTrue(
        screen.contains(
            "custom  2-3-2 sigmoid, cross-entropy sum, weights xavier, biases small-randn,"
                + " rate 0.5, 2 patterns a step, pass after pass, 30 steps"),
        screen);
    assertTrue(screen.contains("Seeds: from 7 on."), screen);
    assertTrue(screen.contains("Layers: solutions, all of your own."), screen);
    List<String> runs = Files.readAllLines(temp.resolve("target/kobai/lab-convergence.csv"));
    assertEquals(5, runs.size());
    assertTrue(runs.get(1).startsWith("custom,7,0,,"), runs.get(1));
    assertTrue(Files.exists(temp.resolve("target/kobai/lab-convergence-rates.csv")));
  }

  @Test
  @DisplayName("A stand-in learns in place of an unstarted exercise; the language can be chosen")
  @Tag(Tags.PROCESS)
  void minima_exercisesInJapanese_standInsTold() {
    Outcome outcome =
        lab("minima", "--steps", "20", "--seeds", "2", "--lang", "ja", "--layers", EXERCISES);
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("代役が務めます: Affine (未着手), Sigmoid (未着手)"));
    assertTrue(outcome.screen().contains("He の初期値"), outcome.screen());
  }

  @Test
  @DisplayName("Interrupted, it writes what is finished, says so, and ends with 130")
  @Tag(Tags.PROCESS)
  void convergence_interrupted_keepsWhatIsFinished() throws Exception {
    assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
    for (long millis = 500; ; millis *= 2) {
      String screen = interrupted(millis);
      if (screen.contains("No run was finished")) {
        continue; // the machine is slow: try again later
      }
      assertTrue(screen.contains("Stopped. "), screen);
      assertTrue(screen.contains(" of 100000 runs were finished"), screen);
      assertTrue(screen.contains("Written: "), screen);
      Path file = temp.resolve("target/kobai/lab-convergence.csv");
      String text = Files.readString(file);
      assertTrue(text.endsWith("\r\n"), "the last line is whole");
      long runs = text.lines().count() - 1;
      assertTrue(screen.contains("Stopped. " + runs + " of"), () -> runs + "\n" + screen);
      assertFalse(screen.contains("Exception"), screen);
      return;
    }
  }

  private String interrupted(long millis) throws IOException, InterruptedException {
    Path screen = temp.resolve("screen.txt");
    String arguments =
        "lab convergence f --steps 200 --seeds 100000 --lang en --layers " + SOLUTIONS;
    Process process =
        ChildJvm.builder(temp, List.of(), List.of(arguments.split(" ")))
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    while (process.isAlive() && !Files.readString(screen).contains("Seeds:")) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    process.destroy(); // SIGTERM: the JVM treats it like Ctrl-C
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it ends");
    String text = Files.readString(screen, StandardCharsets.UTF_8);
    assertEquals(130, process.exitValue(), text);
    return text;
  }
}
