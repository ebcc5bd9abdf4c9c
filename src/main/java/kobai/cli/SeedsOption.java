package kobai.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many runs an experiment makes, each from a seed of its own. */
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

  /** Creates the option, with a usual number of runs and the least that is accepted. */
  SeedsOption(int usual, int least) {
    this.seeds = String.valueOf(usual);
    this.least = least;
  }

  /** Returns how many runs are wanted. */
  int count() {
    return new OptionValue(spec, "--seeds", seeds).whole(least, MOST);
  }
}
