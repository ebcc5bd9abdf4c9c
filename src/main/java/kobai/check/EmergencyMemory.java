package kobai.check;

import org.jspecify.annotations.Nullable;

/**
 * Memory set aside, so that something can still be said when a layer's code has used up all the
 * rest. A list of small objects in a static field leaves not even room for the words "out of
 * memory".
 */
final class EmergencyMemory {
  private static final int BYTES = 4 << 20; // a finding takes some 100 kB, and JUnit some more

  private static volatile byte @Nullable [] reserve = new byte[BYTES];

  private EmergencyMemory() {}

  /** Gives the reserve to whoever needs memory now. */
  static void letGo() {
    reserve = null;
  }

  /** Sets memory aside again, if there is any. */
  static void setAside() {
    if (reserve == null) {
      try {
        reserve = new byte[BYTES];
      } catch (OutOfMemoryError e) {
        // later, then: what has used it up is still being held
      }
    }
  }
}
