package kobai.lab;

import static kobai.lab.Activation.RELU;
import static kobai.lab.Activation.SIGMOID;
import static kobai.lab.Objective.CROSS_ENTROPY;
import static kobai.lab.Objective.MSE;
import static kobai.lab.Order.RANDOM;
import static kobai.train.Reduction.MEAN;
import static kobai.train.Reduction.SUM;
import static kobai.train.Start.FAN_IN;
import static kobai.train.Start.RAND;
import static kobai.train.Start.RANDN;
import static kobai.train.Start.SMALL_RANDN;
import static kobai.train.Start.ZERO;

import java.util.List;

/**
 * A recipe with a name.
 *
 * @param name for tables and files: "a"
 * @param recipe the recipe that has this name
 */
public record Configuration(String name, Recipe recipe) {

  /** The recipes that textbooks and tutorials give, in the order of their names. */
  public static final List<Configuration> ALL =
      List.of(
          new Configuration(
              "a", new Recipe(2, SIGMOID, MSE, SUM, FAN_IN, FAN_IN, 0.1, 4, RANDOM, 2_000)),
          new Configuration(
              "b", new Recipe(4, RELU, MSE, MEAN, RANDN, ZERO, 0.1, 4, RANDOM, 10_000)),
          new Configuration(
              "c", new Recipe(10, RELU, MSE, MEAN, RANDN, ZERO, 0.1, 4, RANDOM, 10_000)),
          new Configuration(
              "d",
              new Recipe(4, SIGMOID, CROSS_ENTROPY, MEAN, RAND, RANDN, 0.01, 4, RANDOM, 60_000)),
          new Configuration(
              "e",
              new Recipe(
                  2, SIGMOID, CROSS_ENTROPY, MEAN, SMALL_RANDN, ZERO, 0.1, 1, RANDOM, 30_000)),
          new Configuration(
              "f",
              new Recipe(4, SIGMOID, CROSS_ENTROPY, MEAN, RANDN, ZERO, 0.1, 4, RANDOM, 10_000)),
          new Configuration(
              "g", new Recipe(4, SIGMOID, CROSS_ENTROPY, MEAN, RANDN, ZERO, 1, 4, RANDOM, 10_000)));

  /** Returns the configuration of an existing name. */
  public static Configuration of(String name) {
    return ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
