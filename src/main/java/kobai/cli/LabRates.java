package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kobai.lab.Configuration;
import kobai.lab.Rates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kobai lab rates}. */
@Command(
    name = "rates",
    description = {
      "How do learning rate and batch size change the steps that learning takes?",
      "",
      "Every rate with batches of 1, 2, 3 and 4 patterns, pass after pass in random order, once"
          + " with the mean over the batch and once with the sum. Configuration f, or another one."
    },
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabRates implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ConfigurationOption configuration = new ConfigurationOption();

  @Mixin private WidthOption width = new WidthOption();

  @Mixin private NetOptions net = new NetOptions();

  private List<Double> rates = Rates.RATES;

  @Option(
      names = "--rates",
      paramLabel = "X,X,…",
      description = "The learning rates, each up to 1000 (default: 0.03,0.1,0.3,1,3,10).")
  void rates(@Nullable String text) {
    if (text != null) {
      rates =
          Stream.of(text.split(",", -1))
              .map(r -> OptionValues.positive(spec, "--rates", r, StepOptions.HIGHEST_RATE))
              .distinct()
              .toList();
    }
  }

  @Mixin private SeedsOption seeds = new SeedsOption(Rates.SEEDS, 1);

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    Configuration chosen = Changes.all(width, net).applyTo(configuration.or(Configuration.of("f")));
    return options.run(List.of(new Rates(chosen, rates, seeds.count())));
  }
}
