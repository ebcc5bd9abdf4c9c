package kobai.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.ParameterSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Short options for the parameters of the course's layers: --W for --parameter W=. */
final class LayerParameterOption {
  private LayerParameterOption() {}

  /** Adds them to a command; their values go into the map. */
  static void addAll(CommandSpec command, Map<String, String> values) {
    Set<String> names = new LinkedHashSet<>();
    for (LayerSpec layer : KnownLayers.ALL) {
      layer.parameters().stream().map(ParameterSpec::name).forEach(names::add);
    }
    names.forEach(name -> add(command, name, values));
  }

  private static void add(CommandSpec command, String name, Map<String, String> values) {
    ISetter setter =
        new ISetter() {
          @Override
          public <T> T set(T value) {
            if (value instanceof String text) { // null if the option is absent
              values.put(name, text);
            }
            return value;
          }
        };
    Set<String> spellings = new LinkedHashSet<>(); // the field is called w
    spellings.add("--" + name);
    spellings.add("--" + name.toLowerCase(Locale.ROOT));
    command.addOption(
        OptionSpec.builder(spellings.toArray(new String[0]))
            .paramLabel("MATRIX")
            .description("The value of the parameter " + name + ".")
            .descriptionKey("parameter-" + name)
            .type(String.class)
            .setter(setter)
            .build());
  }
}
