package kobai.cli;

import java.util.function.UnaryOperator;
import kobai.lab.Recipe;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Options that change a recipe, each as soon as it is read. */
abstract class ChangeOptions implements Changes {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private UnaryOperator<Recipe> changes = UnaryOperator.identity();
  private boolean any;

  final CommandSpec spec() {
    return spec;
  }

  final void change(UnaryOperator<Recipe> change) {
    UnaryOperator<Recipe> before = changes;
    changes = recipe -> change.apply(before.apply(recipe));
    any = true;
  }

  @Override
  public final boolean any() {
    return any;
  }

  @Override
  public final Recipe applyTo(Recipe recipe) {
    return changes.apply(recipe);
  }
}
