package kobai.lab;

import java.util.Locale;
import kobai.text.Texts;

/** A recipe in words and in cells. */
final class RecipeText {

  /** The headings of its cells. */
  static final String[] COLUMNS = {
    "hidden",
    "activation",
    "loss",
    "reduction",
    "weights",
    "biases",
    "rate",
    "batch",
    "order",
    "steps"
  };

  private RecipeText() {}

  /** Returns one line: "2-4-1 relu, mse mean, …". */
  static String line(Recipe recipe, Texts texts) {
    String batch =
        recipe.isFullBatch()
            ? texts.text("lab.batch.full")
            : texts.text("lab.batch." + recipe.order().id(), recipe.batch());
    return texts.text(
        "lab.recipe",
        recipe.shape() + " " + recipe.activation().id(),
        recipe.loss().id() + " " + reduction(recipe),
        recipe.weights().id(),
        recipe.biases().id(),
        Numbers.of(recipe.rate()),
        batch,
        String.valueOf(recipe.steps()));
  }

  /** Returns its cells, in the order of the columns. */
  static Object[] cells(Recipe recipe) {
    return new Object[] {
      recipe.hidden(),
      recipe.activation().id(),
      recipe.loss().id(),
      reduction(recipe),
      recipe.weights().id(),
      recipe.biases().id(),
      recipe.rate(),
      recipe.isFullBatch() ? "full" : recipe.batch(),
      recipe.isFullBatch() ? "" : recipe.order().id(),
      recipe.steps()
    };
  }

  private static String reduction(Recipe recipe) {
    return recipe.reduction().name().toLowerCase(Locale.ROOT);
  }
}
