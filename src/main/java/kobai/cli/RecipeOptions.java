package kobai.cli;

import kobai.lab.Recipe;
import picocli.CommandLine.Mixin;

/** All options that change what a configuration trains, and how. */
final class RecipeOptions implements Changes {
  @Mixin private WidthOption width = new WidthOption();
  @Mixin private NetOptions net = new NetOptions();
  @Mixin private StepOptions step = new StepOptions();
  @Mixin private BatchOptions batch = new BatchOptions();

  @Override
  public boolean any() {
    return all().any();
  }

  @Override
  public Recipe applyTo(Recipe recipe) {
    return all().applyTo(recipe);
  }

  private Changes all() {
    return Changes.all(width, net, step, batch);
  }
}
