package kobai.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How wide the network is. */
final class WidthOption extends ChangeOptions {
  static final int MOST_HIDDEN = 1_000;

  @Option(names = "--hidden", paramLabel = "N", description = "Hidden units, 1 to 1000.")
  void hidden(@Nullable String text) {
    if (text != null) {
      int hidden = OptionValues.whole(spec(), "--hidden", text, 1, MOST_HIDDEN);
      change(recipe -> recipe.withHidden(hidden));
    }
  }
}
