package kobai.process;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What keeps a process in, by the command that it is started with. */
@FunctionalInterface
public interface Confinement {

  /** Nothing but the process itself: for code that is one's own. */
  Confinement NONE = (inner, readable) -> inner;

  /**
   * Returns the command that runs another one inside.
   *
   * @param inner the command
   * @param readable files and folders that it may read, beside the system's
   */
  List<String> command(List<String> inner, Collection<Path> readable);
}
