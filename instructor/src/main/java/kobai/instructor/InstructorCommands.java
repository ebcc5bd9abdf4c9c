package kobai.instructor;

import java.util.List;
import kobai.cli.Commands;

/** The commands that {@code kobai} has in addition if this module is on the class path. */
public final class InstructorCommands implements Commands {

  @Override
  public List<Object> commands() {
    return List.of(
        new StarterCommand(),
        new PublishCommand(),
        new SealCommand(),
        new GradeCommand(),
        new GradescopeCommand());
  }
}
