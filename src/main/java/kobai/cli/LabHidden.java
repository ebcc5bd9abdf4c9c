package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.lab.Hidden;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kobai lab hidden}. */
@Command(
    name = "hidden",
    description = {
      "How does the hidden layer describe the four patterns anew, step by step?",
      "",
      "The first run that learns XOR: configuration f with two hidden units and rate 1, or another"
          + " one."
    },
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabHidden implements Callable<Integer> {

  @Mixin private ConfigurationOption configuration = new ConfigurationOption();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    return options.run(List.of(new Hidden(recipe.applyTo(configuration.or(Hidden.PLANE)))));
  }
}
