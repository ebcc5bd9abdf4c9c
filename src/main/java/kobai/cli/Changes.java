package kobai.cli;

import java.util.List;
import kobai.lab.Configuration;
import kobai.lab.Recipe;

/** What the command line changes in a recipe. */
interface Changes {

  /** Returns whether anything is to be changed. */
  boolean any();

  /** Returns the recipe as it was asked for. */
  Recipe applyTo(Recipe recipe);

  /** Returns the configuration with changes, which show in its name. */
  default Configuration applyTo(Configuration configuration) {
    return any()
        ? new Configuration(configuration.name() + "*", applyTo(configuration.recipe()))
        : configuration;
  }

  /** Returns all of these changes as one. */
  static Changes all(Changes... changes) {
    return new Changes() {
      @Override
      public boolean any() {
        return List.of(changes).stream().anyMatch(Changes::any);
      }

      @Override
      public Recipe applyTo(Recipe recipe) {
        Recipe changed = recipe;
        for (Changes change : changes) {
          changed = change.applyTo(changed);
        }
        return changed;
      }
    };
  }
}
