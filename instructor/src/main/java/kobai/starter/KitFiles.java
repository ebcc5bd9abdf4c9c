package kobai.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kobai.files.FileTree;

/**
 * The kit's files in the students' project: its jar, the jar of its sources, its pom, and their
 * checksums, which Maven checks.
 */
final class KitFiles {
  private final Kit kit;
  private final Optional<String> before;
  private final Map<String, byte[]> made = new TreeMap<>();

  /**
   * Prepares to make the files.
   *
   * @param before a commit that may hold them already
   */
  KitFiles(Kit kit, Optional<String> before) {
    this.kit = kit;
    this.before = before;
  }

  /** Makes the files that the earlier commit does not hold, from an index with all sources. */
  void prepare(TemporaryGitIndex index) throws IOException {
    if (before.isPresent() && index.holds(before.get(), kit.file(".jar"))) {
      return;
    }
    Path temporary = Files.createTempDirectory("kobai");
    try {
      index.checkOut(Kit.SOURCES, temporary);
      KitBuild build = new KitBuild(kit, temporary.resolve(Kit.SOURCES));
      add(".jar", build.jar(temporary.resolve("classes")));
      add("-sources.jar", build.sourcesJar());
      add(".pom", kit.pom().getBytes(StandardCharsets.UTF_8));
    } finally {
      FileTree.delete(temporary);
    }
  }

  private void add(String ending, byte[] contents) {
    made.put(kit.file(ending), contents);
    made.put(kit.file(ending + ".sha1"), sha1(contents).getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha1(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(contents));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Puts the files into the index of the students' project. */
  void put(TemporaryGitIndex index) throws IOException {
    if (made.isEmpty()) {
      index.putFolder(before.orElseThrow(), kit.folder());
    } else {
      index.put(made);
    }
  }
}
