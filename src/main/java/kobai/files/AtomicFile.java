package kobai.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file completely or not at all, even if the program is interrupted. */
public final class AtomicFile {

  /** The end of the names of files that are still being written. */
  public static final String UNFINISHED = ".unfinished";

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file and replaces an older one; if several processes write it, the last one wins. */
  public static void write(Path file, Writing writing) throws IOException {
    CopyOption[] move = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};
    write(file, writing, new FileAttribute<?>[0], move);
  }

  /** Writes a text in UTF-8 and replaces an older file. */
  public static void write(Path file, String text) throws IOException {
    write(file, text(text));
  }

  /**
   * Writes a file that only its owner can read.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one already
   */
  public static void createForOwner(Path file, String text) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    write(file, text(text), posix ? owner : new FileAttribute<?>[0], new CopyOption[0]);
  }

  private static Writing text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(
      Path file, Writing writing, FileAttribute<?>[] attributes, CopyOption[] move)
      throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    // A name of its own: another thread, process or machine may be writing the same file.
    String own = "." + Long.toUnsignedString(ThreadLocalRandom.current().nextLong());
    Path unfinished = parent.resolve(file.getFileName() + own + UNFINISHED);
    try {
      try (OutputStream out = new BufferedOutputStream(open(unfinished, attributes))) {
        writing.to(out);
      } catch (IOException e) {
        throw cannotWrite(file, e);
      }
      Files.move(unfinished, file, move);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static OutputStream open(Path file, FileAttribute<?>... attributes) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return Channels.newOutputStream(Files.newByteChannel(file, options, attributes));
  }

  /** Adds the file and what to do to a message: that of a full disk has neither. */
  public static IOException cannotWrite(Path file, IOException e) {
    String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (why == null) {
      return e; // this kind says everything, with its file
    }
    return new IOException(
        file + " cannot be written: " + why + ". Mend that, and run the same command again.", e);
  }
}
