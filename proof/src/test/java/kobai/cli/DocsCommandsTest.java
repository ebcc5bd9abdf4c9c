package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kobai.house.Markdown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands and options in the documentation exist. */
class DocsCommandsTest {

  /** "./kobai grade HANDINS --out OUT", to the end of the code or of the line. */
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/.-])(?:\\./|\\S*/)?kobai(?:\\.cmd|\\.jar)? ([a-z-][^`|&>#\n]*)");

  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  @Test
  @DisplayName("Every command that a page names exists, and has the options that the page gives it")
  void commands_everyPage_exist() {
    List<String> unknown = new ArrayList<>();
    int commands = 0;
    for (Markdown page : Markdown.all()) {
      for (MatchResult named : COMMAND.matcher(onOneLine(page)).results().toList()) {
        commands++;
        unknown(Main.commandLine(), List.of(named.group(1).strip().split("[\\s=]+")))
            .forEach(word -> unknown.add(page.file() + ": " + word + " in " + named.group()));
      }
    }
    assertTrue(commands > 30, "only " + commands);
    assertEquals(List.of(), unknown);
  }

  /** Code in a sentence may be broken where the line ends, and in a block with a backslash. */
  private static String onOneLine(Markdown page) {
    String blocks = page.text().replaceAll("\\\\\n\\s*", "");
    return blocks + "\n" + String.join("\n", page.code());
  }

  /** The first word is a command, and the second may be a subcommand; its options follow. */
  private static List<String> unknown(CommandLine command, List<String> words) {
    String first = words.get(0);
    CommandLine next = command.getSubcommands().get(first);
    if (next != null) {
      List<String> rest = words.subList(1, words.size());
      boolean help = first.equals("help"); // the command's description names them
      return rest.isEmpty() ? List.of() : unknown(help ? command : next, rest);
    }
    if (command.getParent() == null && !first.startsWith("-")) {
      return List.of(first);
    }
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    return words.stream()
        .filter(word -> OPTION.matcher(word).matches() && !known.contains(word))
        .toList();
  }

  @Test
  @DisplayName("An option that is named alone belongs to some command")
  void options_byThemselves_exist() {
    Set<String> known = new TreeSet<>();
    addOptions(Main.commandLine(), known);
    List<String> unknown =
        Markdown.all().stream()
            .flatMap(page -> page.code().stream())
            .map(code -> code.split(" ", 2)[0])
            .filter(code -> OPTION.matcher(code).matches() && !known.contains(code))
            .toList();
    assertEquals(List.of(), unknown);
  }

  private static void addOptions(CommandLine command, Set<String> known) {
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    command.getSubcommands().values().forEach(sub -> addOptions(sub, known));
  }
}
