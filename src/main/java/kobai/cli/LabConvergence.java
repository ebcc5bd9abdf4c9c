package kobai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.lab.Configuration;
import kobai.lab.Convergence;
import kobai.lab.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai lab convergence}. */
@Command(
    name = "convergence",
    description = {
      "How often is XOR learnt? In how many steps?",
      "",
      "Learnt means that every output is within 0.1 of its target at the end."
    },
    footer = {
      "",
      "Configurations:",
      "  a  2-2-1 sigmoid, mse sum, weights and biases fan-in, rate 0.1, 2000 steps",
      "  b  2-4-1 relu, mse mean, weights randn, biases zero, rate 0.1, 10000 steps",
      "  c  2-10-1, else as b",
      "  d  2-4-2 sigmoid, cross-entropy mean, weights rand, biases randn, rate 0.01, 60000 steps",
      "  e  2-2-2 sigmoid, cross-entropy, weights small-randn, biases zero, rate 0.1, one random"
          + " pattern a step, 30000 steps",
      "  f  2-4-2 sigmoid, cross-entropy mean, weights randn, biases zero, rate 0.1, 10000 steps",
      "  g  as f, rate 1",
      "",
      "Options change the configurations that are named, or b if none is."
    },
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabConvergence implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CONFIGURATION",
      arity = "0..*",
      description = "Which, of those below (default: all).")
  private List<String> names = List.of();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private SeedsOption seeds = new SeedsOption(Convergence.SEEDS, 1);

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    return options.run(List.of(experiment()));
  }

  private Experiment experiment() {
    if (names.isEmpty()) {
      return new Convergence(recipe.any() ? List.of(custom()) : Configuration.ALL, seeds.count());
    }
    List<Configuration> chosen = new ArrayList<>();
    for (String name : names.stream().distinct().toList()) {
      chosen.add(recipe.applyTo(ConfigurationOption.named(spec, name)));
    }
    return new Convergence(chosen, seeds.count());
  }

  private Configuration custom() {
    return new Configuration("custom", recipe.applyTo(Configuration.of("b").recipe()));
  }
}
