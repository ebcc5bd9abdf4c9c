package kobai.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  private static final Secret SECRET = Secret.of(bytes("correct horse battery staple"));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Seeds are the first eight bytes of HMAC-SHA-256 (RFC 4231, test case 6)")
  void seed_referenceVector_agrees() {
    byte[] key = new byte[131];
    Arrays.fill(key, (byte) 0xAA);
    long expected = 0x60e431591ee0b67fL;
    assertEquals(
        expected, Secret.of(key).seed("Test Using Larger Than Block-Size Key - Hash Key First"));
  }

  @Test
  @DisplayName("White space around a secret does not count, so that editors do no harm")
  void of_lineFeed_sameSecret() {
    Secret edited = Secret.of(bytes("  correct horse battery staple\r\n"));
    assertEquals(SECRET.hash(), edited.hash());
    assertEquals(SECRET.seed("a"), edited.seed("a"));
  }

  @Test
  @DisplayName("Every student has their own seed, in whichever form the name is composed")
  void seed_ids_differ() {
    assertNotEquals(SECRET.seed("a"), SECRET.seed("b"));
    assertEquals(SECRET.seed("が"), SECRET.seed("か\u3099"));
    assertNotEquals(SECRET.seed("a"), Secret.of(bytes("another secret, as long")).seed("a"));
  }

  @Test
  @DisplayName("A short secret could be guessed, and is refused with its length")
  void read_short_refused(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("secret.txt"), "password\n");
    IOException e = assertThrows(IOException.class, () -> SecretFile.read(file));
    assertEquals(file + ": a secret has at least 16 bytes, and this one 8", e.getMessage());
  }

  @Test
  @DisplayName("A missing file is named, with the command that makes one")
  void read_missing_saysHow(@TempDir Path temp) {
    Path file = temp.resolve("secret.txt");
    IOException e = assertThrows(IOException.class, () -> SecretFile.read(file));
    assertEquals(
        "There is no file " + file + "; kobai seal " + file + " draws one.", e.getMessage());
  }

  @Test
  @DisplayName("A drawn secret is kept, for its owner's eyes only, and is never the same")
  void readOrDraw_twice_sameSecret(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("new").resolve("secret.txt");
    Secret drawn = SecretFile.readOrDraw(file);
    assertEquals(drawn.hash(), SecretFile.readOrDraw(file).hash());
    assertNotEquals(drawn.hash(), SecretFile.readOrDraw(temp.resolve("other.txt")).hash());
    assertTrue(drawn.hash().matches("[0-9a-f]{64}"));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals(2, Files.getPosixFilePermissions(file).size(), "its owner reads and writes");
    }
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList(), "nothing unfinished stays");
    }
  }
}
