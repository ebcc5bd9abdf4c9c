package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai seal} as instructors type it. */
@Tag(Tags.PROCESS)
class SealCommandTest {
  @TempDir private Path temp;

  private Outcome seal(String... arguments) {
    List<String> command = new ArrayList<>(List.of("seal"));
    command.addAll(List.of(arguments));
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), command);
  }

  @Test
  @DisplayName("The first time a secret is drawn, for its owner alone; then its hash stays")
  @Tag(Tags.DAILY)
  void seal_twice_sameHash() throws IOException {
    Outcome first = seal("exam/secret.txt");
    assertEquals(0, first.code(), first.screen());
    assertTrue(first.screen().matches("[0-9a-f]{64}\\R"), first.screen());
    Path file = temp.resolve("exam/secret.txt");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    String secret = Files.readString(file);
    assertEquals(first.screen(), seal("exam/secret.txt").screen());
    assertEquals(secret, Files.readString(file));
  }

  @Test
  @DisplayName("The hash is the SHA-256 that anyone can compute, of the text without white space")
  void seal_known_sha256() throws IOException {
    Files.writeString(temp.resolve("secret.txt"), " correct horse battery staple\n");
    assertEquals(
        "c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a",
        seal("secret.txt").screen().strip());
  }

  @Test
  @DisplayName("A file that is not a secret is refused in a sentence, and stays as it is")
  void seal_noSecret_refused() throws IOException {
    Files.writeString(temp.resolve("short.txt"), "hello");
    Outcome tooShort = seal("short.txt");
    assertEquals(2, tooShort.code());
    assertEquals(
        "kobai: short.txt: a secret has at least 16 bytes, and this one 5",
        tooShort.screen().strip());
    assertEquals("hello", Files.readString(temp.resolve("short.txt")));

    Files.createDirectories(temp.resolve("folder"));
    Outcome folder = seal("folder");
    assertEquals(2, folder.code());
    assertEquals("kobai: folder is a folder; a secret is a file.", folder.screen().strip());
  }

  @Test
  @DisplayName("Without a file, the message says what is missing; the help says what it is for")
  void seal_usage() {
    Outcome missing = seal();
    assertEquals(2, missing.code());
    assertEquals(
        List.of("Missing required parameter: 'FILE'", "All options: kobai help seal"),
        missing.screen().lines().toList());
    Outcome help = seal("--help");
    assertEquals(0, help.code());
    assertTrue(help.screen().contains("Publish the hash with the exercises"), help.screen());
  }
}
