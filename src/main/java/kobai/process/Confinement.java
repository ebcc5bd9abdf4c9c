package kobai.process;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Confines a process by the command that starts it. */
@FunctionalInterface
public interface Confinement {

  /** No confinement, for the user's own code. */
  Confinement NONE = (inner, readable) -> inner;

  /**
   * Returns the command that runs another one inside.
   *
   * @param inner the command
   * @param readable files and folders that it may read, in addition to the system's
   */
  List<String> command(List<String> inner, Collection<Path> readable);
}
