package kobai.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what is wrong with a command line, and where help is. */
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

  /**
   * Returns whether the first unknown word was meant as a command, because one is expected there.
   */
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
        .findFirst() // the nearest one, in the form "kobai starter"
        .map(nearest -> nearest.substring(nearest.lastIndexOf(' ') + 1))
        .map(nearest -> sentence + "; did you mean " + before + nearest + "?")
        .orElse(sentence + ".");
  }

  /** Returns where help is: the whole help would push the error out of sight. */
  private static String help(CommandLine command) {
    CommandLine parent = command.getParent();
    if (parent != null && parent.getParent() != null) { // an experiment of kobai lab
      return "All options: " + command.getCommandSpec().qualifiedName() + " --help";
    }
    String name = parent == null ? "" : " " + command.getCommandName();
    return "All options: kobai help" + name;
  }
}
