package kobai.cli;

import kobai.lab.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which patterns a step sees. */
final class BatchOptions extends ChangeOptions {
  private static final int FULL = 4;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many of the four patterns a step sees: full, or 1 to 4.")
  void batch(@Nullable String text) {
    if (text != null) {
      int batch = text.equalsIgnoreCase("full") ? FULL : size(text);
      change(recipe -> recipe.withBatch(batch, recipe.order()));
    }
  }

  private int size(String text) {
    if (!text.matches("[1-4]")) {
      throw OptionValues.refused(spec(), "--batch", "full or a whole number from 1 to 4", text);
    }
    return Integer.parseInt(text);
  }

  @Option(
      names = "--order",
      paramLabel = "NAME",
      description = "Which patterns: random (any, again and again) or shuffled (pass after pass).")
  void order(@Nullable String text) {
    if (text != null) {
      Order chosen = OptionValues.choice(spec(), "--order", text, Order.values());
      change(recipe -> recipe.withBatch(recipe.batch(), chosen));
    }
  }
}
