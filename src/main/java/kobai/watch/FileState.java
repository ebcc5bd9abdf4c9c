package kobai.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import kobai.files.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The data that distinguish one state of a file from another.
 *
 * @param modified the time at which it was written, in milliseconds
 * @param size in bytes
 * @param digest the digest of its content; empty while it cannot be read
 */
record FileState(long modified, long size, String digest) {
  /**
   * Some file systems store times in steps of two seconds; this is twice as long. A younger file is
   * read again each time, because a second save might not change its time.
   */
  private static final long YOUNG_MILLIS = TimeUnit.SECONDS.toMillis(4);

  /**
   * Takes the state of a file.
   *
   * @param last its last state; an old file with the same time and size has the same content
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

  /**
   * Returns an empty text if the file cannot be read: an editor on Windows may lock it while it
   * writes.
   */
  private static String digest(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns whether the file may be incomplete: many editors empty it before they write. */
  boolean isDoubtful() {
    return size == 0 || digest.isEmpty();
  }

  /** Returns whether both have the same content. */
  boolean holdsTheSame(FileState other) {
    return digest.equals(other.digest) && !digest.isEmpty();
  }
}
