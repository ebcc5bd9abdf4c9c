package kobai.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resolves the links in a path. */
public final class RealPath {
  private RealPath() {}

  /**
   * Returns the path without links. The path need not exist yet; a folder above it may be a link.
   */
  public static Path of(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(whole)).normalize();
  }
}
