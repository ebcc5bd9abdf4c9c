package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kobai.lab.Configuration;
import kobai.lab.Numerical;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kobai lab numerical}. */
@Command(
    name = "numerical",
    description = {
      "What does backpropagation save?",
      "",
      "The same networks are trained by numerical gradient alone and by backpropagation, with the"
          + " full batch: the same path, at another price. 300 steps of configuration f, or of"
          + " another one."
    },
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabNumerical implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ConfigurationOption configuration = new ConfigurationOption();

  @Mixin private NetOptions net = new NetOptions();

  @Mixin private StepOptions step = new StepOptions();

  private List<Integer> widths = Numerical.WIDTHS;

  @Option(
      names = "--widths",
      paramLabel = "N,N,…",
      description = {
        "How many hidden units, network after network, each 1 to 1000 (default: 2,4,8,16,32,64)."
      })
  void widths(@Nullable String text) {
    if (text != null) {
      widths =
          Stream.of(text.split(",", -1))
              .map(width -> OptionValues.whole(spec, "--widths", width, 1, WidthOption.MOST_HIDDEN))
              .distinct()
              .toList();
    }
  }

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    Configuration start = configuration.or(Configuration.of("f"));
    Configuration brief =
        new Configuration(start.name(), start.recipe().withSteps(Numerical.STEPS));
    Configuration chosen = Changes.all(net, step).applyTo(brief);
    return options.run(List.of(new Numerical(chosen, widths)));
  }
}
