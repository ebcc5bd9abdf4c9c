package kobai.cli;

import java.util.List;

/**
 * Commands that another jar adds to {@code kobai}; found by {@link java.util.ServiceLoader}. The
 * students' jar has none to add.
 */
public interface Commands {

  /** Returns the commands, in the order in which the help lists them. */
  List<Object> commands();
}
