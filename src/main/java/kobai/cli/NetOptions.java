package kobai.cli;

import kobai.lab.Activation;
import kobai.lab.Objective;
import kobai.lab.Start;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is trained, and from where on. */
final class NetOptions extends ChangeOptions {
  private static final int MOST_STEPS = 10_000_000;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "What hidden units do: sigmoid or relu.")
  void activation(@Nullable String text) {
    if (text != null) {
      Activation chosen = OptionValues.choice(spec(), "--activation", text, Activation.values());
      change(recipe -> recipe.withActivation(chosen));
    }
  }

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      description = "mse (one linear output) or cross-entropy (two outputs through Softmax).")
  void loss(@Nullable String text) {
    if (text != null) {
      Objective chosen = OptionValues.choice(spec(), "--loss", text, Objective.values());
      change(recipe -> recipe.withLoss(chosen));
    }
  }

  @Option(
      names = "--weights",
      paramLabel = "START",
      description = {
        "Where weights begin: fan-in (even, +-1/sqrt(fan-in)), randn (normal), small-randn"
            + " (0.1 randn), rand (even, 0 to 1), he, xavier or zero."
      })
  void weights(@Nullable String text) {
    if (text != null) {
      Start chosen = OptionValues.choice(spec(), "--weights", text, Start.values());
      change(recipe -> recipe.withStart(chosen, recipe.biases()));
    }
  }

  @Option(
      names = "--biases",
      paramLabel = "START",
      description = "Where biases begin, with the same names.")
  void biases(@Nullable String text) {
    if (text != null) {
      Start chosen = OptionValues.choice(spec(), "--biases", text, Start.values());
      change(recipe -> recipe.withStart(recipe.weights(), chosen));
    }
  }

  @Option(names = "--steps", paramLabel = "N", description = "Steps of training, 1 to 10000000.")
  void steps(@Nullable String text) {
    if (text != null) {
      int steps = OptionValues.whole(spec(), "--steps", text, 1, MOST_STEPS);
      change(recipe -> recipe.withSteps(steps));
    }
  }
}
