package kobai.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with what was typed, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    if (exception instanceof UnmatchedArgumentException e && isCommand(e)) {
      err.println(noSuchCommand(e));
    } else {
      err.println(exception.getMessage());
      UnmatchedArgumentException.printSuggestions(exception, err);
    }
    err.println(help(command));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Where a command is expected, the first word that is none was meant to be one. */
  private static boolean isCommand(UnmatchedArgumentException exception) {
    return !exception.isUnknownOption()
        && !exception.getUnmatched().isEmpty()
        && !exception.getCommandLine().getSubcommands().isEmpty();
  }

  private static String noSuchCommand(UnmatchedArgumentException exception) {
    CommandLine command = exception.getCommandLine();
    String before = command.getParent() == null ? "" : command.getCommandName() + " ";
    String sentence = "There is no command " + before + exception.getUnmatched().get(0);
    return exception.getSuggestions().stream()
        .findFirst() // the nearest one, as "kobai starter"
        .map(nearest -> nearest.substring(nearest.lastIndexOf(' ') + 1))
        .map(nearest -> sentence + "; did you mean " + before + nearest + "?")
        .orElse(sentence + ".");
  }

  /** All of the help would push out of sight what is wrong. */
  private static String help(CommandLine command) {
    CommandLine parent = command.getParent();
    if (parent != null && parent.getParent() != null) { // an experiment of the laboratory
      return "All options: " + command.getCommandSpec().qualifiedName() + " --help";
    }
    String name = parent == null ? "" : " " + command.getCommandName();
    return "All options: kobai help" + name;
  }
}
