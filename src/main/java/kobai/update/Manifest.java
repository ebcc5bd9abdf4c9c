package kobai.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which files a copy was given, and what was in them. With it, an update can tell Kobai's files
 * from a student's files, and sees which of Kobai's files the student has changed.
 *
 * @param files the git hash of the contents, by path; without exercises/layers
 */
public record Manifest(Map<String, String> files) {
  public static final String FILE = ".kobai-starter";

  /** The folder of the files that students write: an update replaces nothing in it. */
  static final String LAYERS = "exercises/layers/";

  private static final String HEADER =
      "# Kobai's own files in this copy: kobai update renews these, and leaves all others alone.\n";

  /** Returns the text of a manifest for a listing of git, whose lines are "name path". */
  public static String text(List<String> listing) {
    return listing.stream()
        .filter(line -> !path(line).startsWith(LAYERS))
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }

  /**
   * Reads the manifest of a copy.
   *
   * @throws IOException if it has no manifest, or one that names files outside of the copy
   */
  static Manifest of(Path copy) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String line : Files.readAllLines(copy.resolve(FILE))) {
      if (!line.startsWith("#")) {
        requireWithin(copy, path(line));
        files.put(path(line), line.substring(0, line.indexOf(' ')));
      }
    }
    return new Manifest(files);
  }

  private static void requireWithin(Path copy, String path) throws IOException {
    Path folder = copy.toAbsolutePath().normalize();
    if (!folder.resolve(path).normalize().startsWith(folder)) {
      throw new IOException(copy.resolve(FILE) + " names a file that is not in this copy: " + path);
    }
  }

  private static String path(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  /** Returns whether a file is unchanged since it was given, apart from its line ends. */
  boolean isAsGiven(String path, byte[] contents) {
    String given = files.get(path);
    return name(contents).equals(given) || name(withoutReturns(contents)).equals(given);
  }

  /** Returns the contents with \n as the only kind of line end. */
  static byte[] withoutReturns(byte[] contents) {
    String text = new String(contents, StandardCharsets.ISO_8859_1); // keeps every byte
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the git hash of these contents: the SHA-1 of "blob", their length, the character 0, and
   * the contents.
   */
  static String name(byte[] contents) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(("blob " + contents.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha.digest(contents));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
