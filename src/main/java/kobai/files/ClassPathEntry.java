package kobai.files;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars and folders that the classes of this program come from. */
public final class ClassPathEntry {
  private ClassPathEntry() {}

  /** Returns the jar or folder that a class of this program or of a library was loaded from. */
  public static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a place that is no file", e);
    }
  }
}
