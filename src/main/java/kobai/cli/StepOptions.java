package kobai.cli;

import java.util.Locale;
import kobai.train.Reduction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far a step goes. */
final class StepOptions extends ChangeOptions {
  static final double HIGHEST_RATE = 1_000;

  @Option(names = "--rate", paramLabel = "X", description = "The learning rate, up to 1000.")
  void rate(@Nullable String text) {
    if (text != null) {
      double rate = OptionValues.positive(spec(), "--rate", text, HIGHEST_RATE);
      change(recipe -> recipe.withRate(rate));
    }
  }

  @Option(
      names = "--reduction",
      paramLabel = "NAME",
      description = "The loss of a batch is the mean or the sum.")
  void reduction(@Nullable String text) {
    if (text != null) {
      Reduction chosen =
          OptionValues.choice(
              spec(),
              "--reduction",
              text,
              Reduction.values(),
              reduction -> reduction.name().toLowerCase(Locale.ROOT));
      change(recipe -> recipe.withReduction(chosen));
    }
  }
}
