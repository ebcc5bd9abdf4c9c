package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What {@code kobai} says about itself, and about unknown commands. */
class UsageTest {
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  @Test
  @DisplayName("Without a command, all commands are listed, students' first, with exit code 2")
  void kobai_alone_listsCommands() {
    assertEquals(2, run());
    String help = err.toString();
    int instructors = help.indexOf("For instructors:");
    for (String name : Main.commandLine().getSubcommands().keySet()) {
      assertTrue(help.contains("\n  " + name + " "), name + " in " + help);
    }
    assertTrue(help.indexOf("For students:") < help.indexOf("\n  update "), help);
    assertTrue(help.indexOf("\n  update ") < instructors, help);
    assertTrue(instructors < help.indexOf("\n  starter "), help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "starterr --lang en | There is no command starterr; did you mean starter?",
        "lab convergnce | There is no command lab convergnce; did you mean lab convergence?",
        "qqq | There is no command qqq.",
        "--lagn | Unknown option: '--lagn'"
      })
  @DisplayName("An unknown command is named, with the most similar one")
  void kobai_noCommand_namesTheNearest(String arguments, String said) {
    assertEquals(2, run(arguments.split(" ")));
    assertTrue(err.toString().contains(said), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "try", "hint", "watch", "lab", "handin", "update"})
  @DisplayName("A call of one command, made without the others, offers what it offers among them")
  void kobai_oneCommand_hasTheSameHelp(String name) {
    CommandLine alone = Main.commandLine(name, "--lang", "en");
    assertEquals(Set.of(name), alone.getSubcommands().keySet());
    String among = Main.commandLine().getSubcommands().get(name).getUsageMessage();
    assertEquals(among, alone.getSubcommands().get(name).getUsageMessage());
  }
}
