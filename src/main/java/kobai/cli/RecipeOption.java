package kobai.cli;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kobai.lab.Activation;
import kobai.lab.Objective;
import kobai.lab.Order;
import kobai.lab.Recipe;
import kobai.train.Reduction;
import kobai.train.Start;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The options that change a recipe; every experiment declares which of them it accepts. */
enum RecipeOption {
  ACTIVATION(
      "NAME",
      "What hidden units do: sigmoid or relu.",
      value -> value.choice(Activation.values()),
      Recipe::withActivation),
  BATCH(
      "N",
      "How many of the four patterns a step sees: full, or 1 to 4.",
      RecipeOption::batch,
      (recipe, batch) -> recipe.withBatch(batch, recipe.order())),
  BIASES(
      "START",
      "Where biases begin, with the same names.",
      value -> value.choice(Start.values()),
      (recipe, start) -> recipe.withStart(recipe.weights(), start)),
  HIDDEN(
      "N",
      "Hidden units, 1 to 1000.",
      value -> value.whole(1, RecipeOption.MOST_HIDDEN),
      Recipe::withHidden),
  LOSS(
      "NAME",
      "mse (one linear output) or cross-entropy (two outputs through Softmax).",
      value -> value.choice(Objective.values()),
      Recipe::withLoss),
  ORDER(
      "NAME",
      "Which patterns: random (any, again and again) or shuffled (pass after pass).",
      value -> value.choice(Order.values()),
      (recipe, order) -> recipe.withBatch(recipe.batch(), order)),
  RATE(
      "X",
      "The learning rate, up to 1000.",
      value -> value.positive(RecipeOption.HIGHEST_RATE),
      Recipe::withRate),
  REDUCTION(
      "NAME",
      "The loss of a batch is the mean or the sum.",
      value -> value.choice(Reduction.values()),
      Recipe::withReduction),
  STEPS(
      "N",
      "Steps of training, 1 to 10000000.",
      value -> value.whole(1, 10_000_000),
      Recipe::withSteps),
  WEIGHTS(
      "START",
      "Where weights begin: fan-in (even, +-1/sqrt(fan-in)), randn (normal), small-randn"
          + " (0.1 randn), rand (even, 0 to 1), he, xavier or zero.",
      value -> value.choice(Start.values()),
      (recipe, start) -> recipe.withStart(start, recipe.biases()));

  static final int MOST_HIDDEN = 1_000;
  static final int HIGHEST_RATE = 1_000;

  private final String label;
  private final String description;
  private final Function<OptionValue, UnaryOperator<Recipe>> change;

  <V> RecipeOption(
      String label,
      String description,
      Function<OptionValue, V> reading,
      BiFunction<Recipe, V, Recipe> change) {
    this.label = label;
    this.description = description;
    this.change =
        text -> {
          V value = reading.apply(text); // at once: a bad value is refused before any run
          return recipe -> change.apply(recipe, value);
        };
  }

  private static int batch(OptionValue value) {
    if (value.text().equalsIgnoreCase("full")) {
      return Recipe.PATTERNS;
    }
    if (!value.text().matches("[1-4]")) {
      throw value.refused("full or a whole number from 1 to 4");
    }
    return Integer.parseInt(value.text());
  }

  /** Adds this option to a command; each use passes the change of the recipe to the consumer. */
  void addTo(CommandSpec command, Consumer<UnaryOperator<Recipe>> changes) {
    String name = "--" + Recipe.id(this);
    ISetter setter =
        new ISetter() {
          @Override
          public <T> T set(T value) {
            if (value instanceof String text) { // null if the option is absent
              changes.accept(change.apply(new OptionValue(command, name, text)));
            }
            return value;
          }
        };
    command.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .description(description)
            .type(String.class)
            .setter(setter)
            .build());
  }
}
