package kobai.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The commands in the help of {@code kobai}: those for students first, because students use them
 * daily, then those that {@link Commands} adds.
 */
final class CommandList implements IHelpSectionRenderer {
  private final Set<String> forStudents;

  CommandList(Set<String> forStudents) {
    this.forStudents = forStudents;
  }

  @Override
  public String render(Help help) {
    String others = list(help, false);
    if (others.isEmpty()) {
      return "Commands:%n%s".formatted(list(help, true));
    }
    return "For students:%n%s%nFor instructors:%n%s".formatted(list(help, true), others);
  }

  private String list(Help help, boolean students) {
    Map<String, Help> commands = new LinkedHashMap<>(help.subcommands());
    commands.keySet().removeIf(name -> forStudents.contains(name) != students);
    return help.commandList(commands);
  }
}
