package kobai.cli;

import java.util.List;
import picocli.CommandLine.HelpCommand;

/**
 * The commands for students, in the order in which the help lists them. Each is made by itself:
 * picocli reads the annotations of a command when the command is made, and to read those of all
 * commands takes longer than many a command takes to do its work.
 */
final class StudentCommands {
  static final List<String> NAMES =
      List.of("check", "try", "hint", "watch", "lab", "handin", "update", "help");

  private StudentCommands() {}

  /**
   * Returns a new command.
   *
   * @throws IllegalArgumentException if students have no command of that name
   */
  static Object create(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "try" -> new TryCommand();
      case "hint" -> new HintCommand();
      case "watch" -> new WatchCommand();
      case "lab" -> new LabCommand();
      case "handin" -> new HandinCommand();
      case "update" -> new UpdateCommand();
      case "help" -> new HelpCommand();
      default -> throw new IllegalArgumentException("There is no command " + name);
    };
  }
}
