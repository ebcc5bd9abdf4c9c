package kobai.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path really leads. */
public final class RealPath {
  private RealPath() {}

  /** Returns the path without links. It need not exist yet, but may lie in a folder that is one. */
  public static Path of(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(whole)).normalize();
  }
}
