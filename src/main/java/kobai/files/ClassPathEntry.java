package kobai.files;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The jars and folders that the classes of this program come from. */
public final class ClassPathEntry {
  private ClassPathEntry() {}

  /** Returns the jar or folder that a class was loaded from; nothing for one of the JDK's own. */
  public static Optional<Path> find(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a place that is no file", e);
    }
  }

  /** Returns the jar or folder that a class of this program or of a library was loaded from. */
  public static Path of(Class<?> type) {
    return find(type).orElseThrow();
  }
}
