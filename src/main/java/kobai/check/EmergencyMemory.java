package kobai.check;

import org.jspecify.annotations.Nullable;

/**
 * A reserve of memory, so that a finding can still be reported when a layer's code has used up all
 * other memory. A list of small objects in a static field can fill the memory so that not even the
 * words "out of memory" fit.
 */
final class EmergencyMemory {
  private static final int BYTES = 4 << 20; // a finding takes some 100 kB, and JUnit some more

  private static volatile byte @Nullable [] reserve = new byte[BYTES];

  private EmergencyMemory() {}

  /** Releases the reserve. */
  static void letGo() {
    reserve = null;
  }

  /** Takes the reserve again, if there is enough memory. */
  static void setAside() {
    if (reserve == null) {
      try {
        reserve = new byte[BYTES];
      } catch (OutOfMemoryError e) {
        // tried again later: the code still holds the memory
      }
    }
  }
}
