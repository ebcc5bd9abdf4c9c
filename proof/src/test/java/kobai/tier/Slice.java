package kobai.tier;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A part of the whole proof, small enough for a run of CI. All slices together are the whole proof,
 * and no case is in two of them.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Slice(int number, int of) {
  private static final String PROPERTY = "kobai.slice";

  /** Checks that there is such a slice. */
  public Slice {
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("there is no slice " + number + "/" + of);
    }
  }

  /** Returns the slice that {@code -Dkobai.slice=3/10} asks for; without it, the whole. */
  public static Slice asked() {
    return parsed(System.getProperty(PROPERTY, "1/1"));
  }

  static Slice parsed(String text) {
    String[] parts = text.strip().split("/");
    if (parts.length != 2) {
      throw new IllegalArgumentException(PROPERTY + " must be like 3/10, but is " + text);
    }
    return new Slice(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * Returns whether a test belongs to this slice. The tests of a class stay together, since they
   * share what they prepare; unit tests belong to every slice, and so do spread tests.
   */
  boolean holds(String className, Set<String> tags) {
    return tags.isEmpty()
        || tags.contains(Tags.SPREAD)
        || Math.floorMod(className.hashCode(), of) == number - 1;
  }

  /** Returns the cases of a spread test that belong to this slice. */
  public <T> List<T> part(List<T> cases) {
    return IntStream.range(0, cases.size())
        .filter(k -> k % of == number - 1)
        .mapToObj(cases::get)
        .toList();
  }

  /** Returns those of the seeds 1, 2, … that belong to this slice. */
  public List<Long> seeds(int count) {
    return part(LongStream.rangeClosed(1, count).boxed().toList());
  }
}
