package kobai.cli;

import static kobai.cli.RecipeOption.HIGHEST_RATE;
import static kobai.cli.RecipeOption.MOST_HIDDEN;

import java.util.List;
import kobai.lab.Configuration;
import kobai.lab.Convergence;
import kobai.lab.Experiment;
import kobai.lab.Hidden;
import kobai.lab.Minima;
import kobai.lab.Numerical;
import kobai.lab.Rates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code kobai lab}: experiments on XOR with the student's own layers. Without an experiment it
 * lists all of them.
 */
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
      LabCommand.OfConvergence.class,
      LabCommand.OfMinima.class,
      LabCommand.OfNumerical.class,
      LabCommand.OfRates.class,
      LabCommand.OfHidden.class,
      LabCommand.OfAll.class
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
        "  d  2-4-2 sigmoid, cross-entropy mean, weights rand, biases randn, rate 0.01, 60000"
            + " steps",
        "  e  2-2-2 sigmoid, cross-entropy, weights small-randn, biases zero, rate 0.1, one random"
            + " pattern a step, 30000 steps",
        "  f  2-4-2 sigmoid, cross-entropy mean, weights randn, biases zero, rate 0.1, 10000 steps",
        "  g  as f, rate 1",
        "",
        "Options change the configurations that are named, or b if none is."
      })
  static final class OfConvergence extends LabExperiment {
    @Parameters(
        paramLabel = "CONFIGURATION",
        arity = "0..*",
        description = "Which, of those below (default: all).")
    private List<String> names = List.of();

    @Mixin private SeedsOption seeds = new SeedsOption(Convergence.SEEDS, 1);

    @Override
    List<Experiment<?>> experiments() {
      List<Configuration> all =
          names.stream().distinct().map(name -> changed(configuration(name))).toList();
      if (names.isEmpty() && isChanged()) {
        all = List.of(new Configuration("custom", changed(Configuration.of("b")).recipe()));
      }
      return List.of(Convergence.of(all.isEmpty() ? Configuration.ALL : all, seeds.count()));
    }
  }

  /** The command of an experiment on one configuration. */
  abstract static class OfOne extends LabExperiment {
    @Parameters(
        paramLabel = "CONFIGURATION",
        arity = "0..1",
        description = "a, b, c, d, e, f or g; see kobai lab convergence --help.")
    private String name = "";

    OfOne(RecipeOption... withheld) {
      super(withheld);
    }

    /** Returns the configuration that was asked for, or this default. */
    final Configuration or(Configuration otherwise) {
      return name.isEmpty() ? otherwise : configuration(name);
    }
  }

  @Command(
      name = "minima",
      description = {
        "What does it look like to be caught in a local minimum? What helps?",
        "",
        "Two neighbouring seeds of configuration b, or of another one: one is caught, one learns"
            + " XOR. Then three remedies: more units, He initialisation, another seed."
      })
  static final class OfMinima extends OfOne {
    @Mixin private SeedsOption seeds = new SeedsOption(Minima.SEEDS, 2);

    @Override
    List<Experiment<?>> experiments() {
      return List.of(Minima.of(changed(or(Configuration.of("b"))), seeds.count()));
    }
  }

  @Command(
      name = "numerical",
      description = {
        "What does backpropagation save?",
        "",
        "The same networks are trained by numerical gradient alone and by backpropagation, with the"
            + " full batch: the same path, at another price. 300 steps of configuration f, or of"
            + " another one."
      })
  static final class OfNumerical extends OfOne {
    private List<Integer> widths = Numerical.WIDTHS;

    OfNumerical() {
      super(RecipeOption.HIDDEN, RecipeOption.BATCH, RecipeOption.ORDER);
    }

    @Option(
        names = "--widths",
        paramLabel = "N,N,…",
        description = {
          "How many hidden units, network after network, each 1 to 1000 (default: 2,4,8,16,32,64)."
        })
    void widths(@Nullable String text) {
      widths = list("--widths", text, value -> value.whole(1, MOST_HIDDEN), widths);
    }

    @Override
    List<Experiment<?>> experiments() {
      Configuration brief = Numerical.brief(or(Configuration.of("f")));
      return List.of(Numerical.of(changed(brief), widths));
    }
  }

  @Command(
      name = "rates",
      description = {
        "How do learning rate and batch size change the steps that learning takes?",
        "",
        "Every rate with batches of 1, 2, 3 and 4 patterns, pass after pass in random order, once"
            + " with the mean over the batch and once with the sum. Configuration f, or another"
            + " one."
      })
  static final class OfRates extends OfOne {
    private List<Double> rates = Rates.RATES;

    @Mixin private SeedsOption seeds = new SeedsOption(Rates.SEEDS, 1);

    OfRates() {
      super(RecipeOption.RATE, RecipeOption.REDUCTION, RecipeOption.BATCH, RecipeOption.ORDER);
    }

    @Option(
        names = "--rates",
        paramLabel = "X,X,…",
        description = "The learning rates, each up to 1000 (default: 0.03,0.1,0.3,1,3,10).")
    void rates(@Nullable String text) {
      rates = list("--rates", text, value -> value.positive(HIGHEST_RATE), rates);
    }

    @Override
    List<Experiment<?>> experiments() {
      return List.of(Rates.of(changed(or(Configuration.of("f"))), rates, seeds.count()));
    }
  }

  @Command(
      name = "hidden",
      description = {
        "How does the hidden layer describe the four patterns anew, step by step?",
        "",
        "The first run that learns XOR: configuration f with two hidden units and rate 1, or"
            + " another one."
      })
  static final class OfHidden extends OfOne {
    @Override
    List<Experiment<?>> experiments() {
      return List.of(Hidden.of(changed(or(Hidden.PLANE))));
    }
  }

  @Command(name = "all", description = "All of these experiments, as they are without options.")
  static final class OfAll extends LabExperiment {
    OfAll() {
      super(RecipeOption.values());
    }

    @Override
    List<Experiment<?>> experiments() {
      Configuration f = Configuration.of("f");
      return List.of(
          Hidden.of(Hidden.PLANE),
          Minima.of(Configuration.of("b"), Minima.SEEDS),
          Numerical.of(Numerical.brief(f), Numerical.WIDTHS),
          Rates.of(f, Rates.RATES, Rates.SEEDS),
          Convergence.of(Configuration.ALL, Convergence.SEEDS));
    }
  }
}
