package kobai.cli;

import java.util.List;
import kobai.lab.Configuration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an experiment trains: a configuration by its name. */
final class ConfigurationOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "CONFIGURATION",
      arity = "0..1",
      description = "a, b, c, d, e, f or g; see kobai lab convergence --help.")
  private String name = "";

  /** Returns the configuration that was asked for, or another one if none was. */
  Configuration or(Configuration otherwise) {
    return name.isEmpty() ? otherwise : named(spec, name);
  }

  /** Returns a configuration by its name. */
  static Configuration named(CommandSpec spec, String name) {
    List<String> names = Configuration.ALL.stream().map(Configuration::name).toList();
    int found = names.indexOf(name);
    if (found < 0) {
      throw OptionValues.refused(spec, "CONFIGURATION", OptionValues.either(names), name);
    }
    return Configuration.ALL.get(found);
  }
}
