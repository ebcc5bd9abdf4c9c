package kobai.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written as a whole or not at all, whatever happens meanwhile. */
public final class AtomicFile {

  /** Ends the names of files that are being written. */
  public static final String UNFINISHED = ".unfinished";

  private AtomicFile() {}

  /** Something that writes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  public static void write(Path file, Writing writing) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path unfinished = parent.resolve(file.getFileName() + UNFINISHED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      writing.to(out);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw cannotWrite(file, e);
    } catch (RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Says which file, and what to do: a full disk says neither. */
  public static IOException cannotWrite(Path file, IOException e) {
    String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (why == null) {
      return e; // of a kind that says all, with its file
    }
    return new IOException(
        file + " cannot be written: " + why + ". Mend that, and run the same command again.", e);
  }

  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
