package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.lab.Configuration;
import kobai.lab.Minima;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kobai lab minima}. */
@Command(
    name = "minima",
    description = {
      "What does it look like to be caught in a local minimum? What helps?",
      "",
      "Two neighbouring seeds of configuration b, or of another one: one is caught, one learns"
          + " XOR. Then three remedies: more units, He initialisation, another seed."
    },
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabMinima implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ConfigurationOption configuration = new ConfigurationOption();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  private int seeds = Minima.SEEDS;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many runs of each remedy, 2 to 1000000 (default: 100).")
  void seeds(@Nullable String text) {
    if (text != null) {
      seeds = Values.whole(spec, "--seeds", text, 2, LabOptions.MOST_SEEDS);
    }
  }

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    return options.run(
        List.of(new Minima(recipe.applyTo(configuration.or(Configuration.of("b"))), seeds)));
  }
}
