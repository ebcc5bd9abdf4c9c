package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.lab.Configuration;
import kobai.lab.Minima;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ConfigurationOption configuration = new ConfigurationOption();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private SeedsOption seeds = new SeedsOption(Minima.SEEDS, 2);

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    return options.run(
        List.of(
            new Minima(recipe.applyTo(configuration.or(Configuration.of("b"))), seeds.count())));
  }
}
