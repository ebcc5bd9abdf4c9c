package kobai.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kobai.files.AtomicFile;

/** A file that holds a {@link Secret}. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Reads a secret.
   *
   * @throws IOException if there is no such file, or it is too short
   */
  public static Secret read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; a secret is a file.");
    }
    try {
      return Secret.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + "; kobai seal " + file + " draws one.");
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads a secret. If there is no such file, draws a secret and writes it so that only the owner
   * of the file can read it.
   */
  public static Secret readOrDraw(Path file) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    Secret secret = Secret.random();
    AtomicFile.createForOwner(file, secret.text() + "\n");
    return secret;
  }
}
