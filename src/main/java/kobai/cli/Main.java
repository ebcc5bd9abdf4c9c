package kobai.cli;

import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kobai}. Without arguments, it lists the commands. */
@Command(
    name = "kobai",
    description = "Write the backward pass of neural-network layers; calculus grades it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything that was graded is right",
      "1:something is not",
      "2:wrong usage, or nothing could be graded"
    },
    exitCodeOnExecutionException = 2)
public final class Main implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs a command, and ends this JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintStream err = System.err; // a student's code may replace it
    int code = CommandLine.ExitCode.SOFTWARE;
    try {
      code = commandLine(arguments).execute(arguments);
    } catch (Throwable e) { // a bug in Kobai, or no memory left even for Kobai
      e.printStackTrace(err);
    } finally {
      // Uses halt, not exit: the threads and shutdown hooks of a student's code must not delay the
      // end.
      Runtime.getRuntime().halt(code);
    }
  }

  /**
   * Returns the command line for a call: with only the student's command that the call begins with,
   * or with all commands if it begins with none of them, or asks for help.
   *
   * @param arguments the call, or nothing for all commands
   */
  public static CommandLine commandLine(String... arguments) {
    CommandLine commandLine = new CommandLine(new Main());
    String first = arguments.length == 0 ? "help" : arguments[0];
    if (!first.equals("help") && StudentCommands.NAMES.contains(first)) {
      commandLine.addSubcommand(StudentCommands.create(first));
    } else {
      StudentCommands.NAMES.forEach(
          name -> commandLine.addSubcommand(StudentCommands.create(name)));
      for (Commands more : ServiceLoader.load(Commands.class)) {
        more.commands().forEach(commandLine::addSubcommand);
      }
    }
    commandLine.setOut(commandLine.getOut()); // for all commands, before output is captured
    commandLine.setErr(commandLine.getErr());
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("kobai: " + sentence(exception));
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    commandLine.setParameterExceptionHandler(new WrongUsage());
    commandLine
        .getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            new CommandList(Set.copyOf(StudentCommands.NAMES)));
    return commandLine;
  }

  /** Shows the usage: a call without a command is wrong, but the usage is all that it needs. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return spec.exitCodeOnInvalidInput();
  }

  /**
   * Makes a sentence, because the system's message about a file is often only the name of the file.
   */
  private static String sentence(Exception exception) {
    if (exception instanceof NoSuchFileException e) {
      return "There is no " + e.getFile() + ".";
    }
    if (exception instanceof AccessDeniedException e) {
      return e.getFile() + " may not be read or written by this user.";
    }
    if (exception instanceof FileAlreadyExistsException e) {
      return e.getFile() + " is there already, and is no folder.";
    }
    if (exception instanceof FileSystemException e && e.getReason() != null) {
      return e.getFile()
          + " cannot be written or read: "
          + e.getReason()
          + ". Mend that, and run the same command again.";
    }
    return String.valueOf(exception.getMessage());
  }
}
