package kobai.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kit in the latest commit, which students get as one jar.
 *
 * @param version ends with a digest of everything that the jar is made from. Maven copies a version
 *     only once, so different sources need different versions
 * @param pom the text of its pom, with the libraries that it needs and their versions
 */
record Kit(String version, String pom) {

  /** The folder of the sources. */
  static final String SOURCES = "src/main/";

  private static final String FOLDER = ".kobai/repository/kobai/kobai/";

  /**
   * To be increased when the same sources give another jar, for example with new compiler options.
   */
  private static final int MAKING = 1;

  private static final int DIGITS = 12; // of the digest, 48 bits: a collision is very unlikely

  private static final Pattern VERSION =
      Pattern.compile("<version>([^<$]+?)(-SNAPSHOT)?</version>");
  private static final Pattern DEPENDENCIES =
      Pattern.compile("<dependencies>.*?</dependencies>", Pattern.DOTALL);
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+)>([^<$]+)</\\1>");

  /** Reads the kit from an index that holds the latest commit. */
  static Kit of(TemporaryGitIndex index) throws IOException {
    String parent = index.text("build/pom.xml");
    String dependencies =
        resolved(first(DEPENDENCIES, index.text("pom.xml"), "pom.xml").group(), parent);
    List<String> sources =
        index.listing().stream().filter(line -> path(line).startsWith(SOURCES)).toList();
    String digest = digest(MAKING + "\n" + dependencies + "\n" + String.join("\n", sources));
    String version = first(VERSION, parent, "build/pom.xml").group(1) + "-" + digest;
    return new Kit(version, pom(version, dependencies));
  }

  private static Matcher first(Pattern pattern, String text, String file) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException(file + " holds nothing like " + pattern + ", which the kit needs.");
    }
    return matcher;
  }

  /** Replaces the names of the parent's properties by their values. */
  private static String resolved(String text, String parent) {
    String resolved = text;
    Matcher property = PROPERTY.matcher(parent);
    while (property.find()) {
      resolved = resolved.replace("${" + property.group(1) + "}", property.group(2));
    }
    return resolved;
  }

  private static String pom(String version, String dependencies) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>kobai</groupId>
      <artifactId>kobai</artifactId>
      <version>%s</version>
      <name>Kobai</name>
      <licenses>
        <license>
          <name>Apache-2.0</name>
          <url>https://www.apache.org/licenses/LICENSE-2.0</url>
        </license>
      </licenses>

      %s
    </project>
    """
        .formatted(version, dependencies);
  }

  private static String path(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the folder in the students' project where Maven finds this version. */
  String folder() {
    return FOLDER + version + "/";
  }

  /**
   * Returns the path of its file with this ending, for example ".jar", in the students' project.
   */
  String file(String ending) {
    return folder() + "kobai-" + version + ending;
  }
}
