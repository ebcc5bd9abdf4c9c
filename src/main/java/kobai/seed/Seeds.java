package kobai.seed;

import java.util.function.ToLongFunction;

/**
 * The source of each student's random inputs.
 *
 * @param description describes the source without revealing it
 * @param of the seed of a student, by id
 */
public record Seeds(String description, ToLongFunction<String> of) {

  /** Returns the seeds that a secret gives. */
  public static Seeds of(Secret secret) {
    return new Seeds("secret with SHA-256 " + secret.hash(), secret::seed);
  }

  /** Returns the same seed for all students, for trials: students can learn the inputs by heart. */
  public static Seeds same(long seed) {
    return new Seeds("seed " + seed + " for everybody", id -> seed);
  }
}
