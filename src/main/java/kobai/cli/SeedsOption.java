package kobai.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option for the number of runs of an experiment, each from a different seed. */
final class SeedsOption {
  private static final int MOST = 1_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many runs of each, up to " + MOST + " (default: ${DEFAULT-VALUE}).")
  private String seeds;

  private final int least;

  /** Creates the option with its default and its smallest accepted number of runs. */
  SeedsOption(int usual, int least) {
    this.seeds = String.valueOf(usual);
    this.least = least;
  }

  int count() {
    return new OptionValue(spec, "--seeds", seeds).whole(least, MOST);
  }
}
