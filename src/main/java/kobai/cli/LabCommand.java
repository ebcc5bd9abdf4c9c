package kobai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kobai lab}: experiments on XOR with one's own layers. Alone it says which there are. */
@Command(
    name = "lab",
    description = {
      "Experiments on XOR, with your own layers.",
      "",
      "A layer whose exercise passes works as you wrote it; numerical stand-ins take the place of"
          + " the others. Each experiment prints what it found, draws it in"
          + " target/kobai/lab.html, and writes all that it measured to"
          + " target/kobai/lab-EXPERIMENT.csv. The same seed gives the same numbers, times apart.",
      ""
    },
    synopsisSubcommandLabel = "EXPERIMENT",
    commandListHeading = "%nExperiments:%n",
    footer = {"", "Options of an experiment: kobai lab EXPERIMENT --help"},
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED},
    subcommands = {
      LabExperiments.OfConvergence.class,
      LabExperiments.OfMinima.class,
      LabExperiments.OfNumerical.class,
      LabExperiments.OfRates.class,
      LabExperiments.OfHidden.class,
      LabExperiments.OfAll.class
    })
final class LabCommand implements Runnable {
  static final String DONE = "0:the experiment is done";
  static final String FAILED = "1:a layer failed on the way; what was finished is kept";
  static final String USAGE = "2:wrong usage, or nothing could be run";
  static final String STOPPED = "130:it was interrupted; what was finished is kept";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
