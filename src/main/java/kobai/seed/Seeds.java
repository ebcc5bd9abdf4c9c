package kobai.seed;

import java.util.function.ToLongFunction;

/**
 * Where each student's random inputs come from.
 *
 * @param description names the source without giving it away
 * @param of the seed of a student, by id
 */
public record Seeds(String description, ToLongFunction<String> of) {

  /** The seeds that a secret gives. */
  public static Seeds of(Secret secret) {
    return new Seeds("secret with SHA-256 " + secret.hash(), secret::seed);
  }

  /** The same seed for everybody, for trying out: inputs can be known, and remembered. */
  public static Seeds same(long seed) {
    return new Seeds("seed " + seed + " for everybody", id -> seed);
  }
}
