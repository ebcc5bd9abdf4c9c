package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of {@code kobai try} in Japanese. */
class TryHelpTest {

  @Test
  @DisplayName("Every option has a description in Japanese, too")
  void help_japanese_everyOption() {
    CommandLine command = Main.commandLine().getSubcommands().get("try");
    CommandSpec spec = command.getCommandSpec();
    ResourceBundle bundle = ResourceBundle.getBundle("kobai.cli.help", Locale.JAPANESE);
    for (OptionSpec option : spec.options()) {
      String key = option.descriptionKey();
      String name =
          key == null || key.isEmpty()
              ? option.longestName().replaceFirst("^-*", "")
              : key.replaceFirst(".*[.]", "");
      assertTrue(bundle.containsKey("kobai.try." + name), name);
    }
    long lines =
        bundle.keySet().stream().filter(key -> key.startsWith("kobai.try.usage.desc")).count();
    assertEquals(spec.usageMessage().description().length, lines);
  }
}
