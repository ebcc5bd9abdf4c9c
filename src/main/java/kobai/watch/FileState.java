package kobai.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import kobai.files.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another.
 *
 * @param modified when it was written, in milliseconds
 * @param size in bytes
 * @param digest of what stands in it; empty while it cannot be read
 */
record FileState(long modified, long size, String digest) {
  /** The clocks of some file systems go by two seconds: younger files are read again each time. */
  private static final long YOUNG_MILLIS = TimeUnit.SECONDS.toMillis(4);

  /**
   * Takes the stamp of a file.
   *
   * @param last its last one; what stands in an old file of the same time and size is the same
   * @return null if there is no such file
   */
  static @Nullable FileState of(Path file, @Nullable FileState last) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = now.lastModifiedTime().toMillis();
      boolean young = Math.abs(System.currentTimeMillis() - modified) < YOUNG_MILLIS;
      boolean same = last != null && last.modified == modified && last.size == now.size();
      String digest = same && !young ? last.digest : digest(file);
      return new FileState(modified, now.size(), digest);
    } catch (IOException e) {
      return null;
    }
  }

  /** An editor on Windows may keep a file to itself while it writes. */
  private static String digest(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns whether it may be half of a file: many editors empty it before they write. */
  boolean isDoubtful() {
    return size == 0 || digest.isEmpty();
  }

  /** Returns whether the same stands in both. */
  boolean holdsTheSame(FileState other) {
    return digest.equals(other.digest) && !digest.isEmpty();
  }
}
