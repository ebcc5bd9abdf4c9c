package kobai.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The commands in the help of {@code kobai}: those for students first, as they use them daily. */
final class CommandList implements IHelpSectionRenderer {
  private static final Set<String> FOR_INSTRUCTORS =
      Set.of("grade", "seal", "gradescope", "starter", "publish");

  @Override
  public String render(Help help) {
    return "For students:%n%s%nFor instructors:%n%s".formatted(list(help, false), list(help, true));
  }

  private static String list(Help help, boolean forInstructors) {
    Map<String, Help> commands = new LinkedHashMap<>(help.subcommands());
    commands.keySet().removeIf(name -> FOR_INSTRUCTORS.contains(name) != forInstructors);
    return help.commandList(commands);
  }
}
