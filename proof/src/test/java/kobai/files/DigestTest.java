package kobai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SHA-256 in hexadecimal digits. */
class DigestTest {

  @Test
  @DisplayName("The digest of abc is the one that FIPS 180-2 gives")
  void of_abc_asInTheStandard() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.of("abc"));
  }

  @Test
  @DisplayName("Two lists of texts with the same letters are told apart")
  void hex_otherBoundaries_differ() {
    assertNotEquals(list("ab", "c"), list("a", "bc"));
    assertEquals(Digest.of("2:ab1:c"), list("ab", "c"));
  }

  private static String list(String... texts) {
    Digest digest = new Digest();
    for (String text : texts) {
      digest.add(text);
    }
    return digest.hex();
  }
}
