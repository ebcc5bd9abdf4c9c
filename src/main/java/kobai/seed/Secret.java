package kobai.seed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kobai.files.Digest;

/**
 * The source of every student's random inputs, which only the instructor knows before the deadline.
 * The instructor can publish its hash together with the exercises, and the secret itself after the
 * deadline. Anyone can then repeat the grading, bit for bit, and see that the secret was not chosen
 * afterwards.
 */
public final class Secret {
  private static final int LEAST_BYTES = 16; // 128 bits cannot be guessed
  private static final int RANDOM_BYTES = 32;

  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Draws a random secret. */
  static Secret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Returns the secret with these bytes, without the white space around them.
   *
   * @throws IllegalArgumentException if there are too few bytes
   */
  public static Secret of(byte[] contents) {
    byte[] bytes = stripped(contents);
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "a secret has at least " + LEAST_BYTES + " bytes, and this one " + bytes.length);
    }
    return new Secret(bytes);
  }

  private static byte[] stripped(byte[] bytes) {
    int from = 0;
    int to = bytes.length;
    while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
      from++;
    }
    while (from < to && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
      to--;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Returns the secret as a text; this suits secrets that {@link #random} drew. */
  String text() {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /**
   * Returns its SHA-256, in hexadecimal digits, which can be published without revealing the
   * secret.
   */
  public String hash() {
    return Digest.of(bytes);
  }

  /**
   * Returns the seed of a student: the first eight bytes of the HMAC-SHA-256 of the id, as UTF-8 in
   * normal form C, under the secret (RFC 2104).
   */
  public long seed(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      String normal = Normalizer.normalize(id, Normalizer.Form.NFC);
      return ByteBuffer.wrap(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
