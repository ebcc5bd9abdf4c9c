package kobai.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kobai.attempt.AttemptRefused;
import kobai.attempt.AttemptScreen;
import kobai.attempt.LongOutput;
import kobai.attempt.TimedRun;
import kobai.attempt.TypedBatch;
import kobai.check.TriedPass;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.PassInputs;
import kobai.grading.ExitGuard;
import kobai.grading.SourceSubmission;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai try}: one pass of one's own layer on numbers of one's own. */
@Command(
    name = "try",
    resourceBundle = "kobai.cli.help",
    description = {
      "Run your layer once, forward and back, on numbers of your own.",
      "It shows y, dx and the gradients of the parameters beside the numerical ones, and"
          + " everything that your code prints. What you leave out is filled in with small round"
          + " numbers.",
      ""
    },
    footer = {
      "",
      "A matrix is typed row by row: \"1 2; 3 4\".",
      "",
      "For example:",
      "  ./kobai try Sigmoid --x \"0 2; -2 5\"",
      "  ./kobai try Affine --x \"1 2; 3 4\" --W \"0.5 -1; 2 3\" --b \"0 0.1\" --dout \"1 10; 100 1000\""
    },
    exitCodeList = {
      "0:every entry of every gradient agrees",
      "1:something does not",
      "2:wrong usage, or nothing could be run"
    })
final class TryCommand implements Callable<Integer> {

  private CommandSpec spec;

  @Parameters(
      paramLabel = "LAYER",
      arity = "1",
      description = "The name of a layer, for example Affine, or of a class of your own beside it.")
  private String name = "";

  @Option(names = "--x", paramLabel = "MATRIX", description = "The input.")
  private @Nullable String x;

  @Option(
      names = "--dout",
      paramLabel = "MATRIX",
      description = "What comes back from the loss: by how much it grows with each entry of y.")
  private @Nullable String dout;

  @Option(
      names = "--parameter",
      paramLabel = "NAME=MATRIX",
      description = "The value of any parameter; needed for those of a layer of your own.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin private FolderOptions options = new FolderOptions();

  /** Adds an option for each parameter of the course's layers: --W and --b. */
  @Spec
  void command(CommandSpec spec) {
    this.spec = spec;
    LayerParameterOption.addAll(spec, parameters);
  }

  @Override
  public Integer call() {
    options.useLanguage();
    options.requireFolder();
    String layer = LayerName.of(spec, options.folder(), name);
    Optional<LayerSpec> known = KnownLayers.find(layer);
    PassInputs inputs = inputs(layer, known);
    ExitGuard.install();
    PrintStream screen = System.out;
    LongOutput output = LongOutput.install();
    TriedPass attempt = new TriedPass(layer, inputs, known.map(LayerSpec::formula).orElse(null));
    SourceSubmission submission =
        new SourceSubmission(options.folder(), Texts.ofThisJvm().locale());
    TimedRun.of(attempt, submission, layer);
    AttemptScreen.of(layer, attempt, output.text(), output.lost(), Terminal.ofThisProcess())
        .forEach(screen::println);
    screen.flush();
    return attempt.findings().isEmpty() ? 0 : 1;
  }

  private PassInputs inputs(String layer, Optional<LayerSpec> known) {
    Map<String, String> typed = new LinkedHashMap<>(parameters);
    if (x != null) {
      typed.put(TypedBatch.X, x);
    }
    if (dout != null) {
      typed.put(TypedBatch.DOUT, dout);
    }
    try {
      return TypedBatch.read(layer, known, typed);
    } catch (AttemptRefused e) {
      throw new ParameterException(spec.commandLine(), e.text(Texts.ofThisJvm()));
    }
  }
}
