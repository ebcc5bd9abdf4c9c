package kobai.handin.ingest;

import static kobai.handin.ingest.Made.AFFINE;
import static kobai.handin.ingest.Made.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kobai.finding.NotAccepted.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are, the result is an answer, no exception, and little use of memory. */
class IngestAnythingTest {
  private static final int TIMES = 1000;
  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path temp;

  @Test
  @DisplayName("Zips with some changed bytes are read as before, or refused")
  void of_mutatedZips_sourcesOrRefused() {
    List<byte[]> seeds =
        List.of(
            zip("layers/", null, "layers/Affine.java", AFFINE, "notes.txt", "x".repeat(500)),
            new RawZip().entry("Affine.java", AFFINE).bomb("data", 100_000).bytes());
    Random random = new Random(1);
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    int accepted = 0;
    for (int k = 0; k < TIMES; k++) {
      Ingested ingested = ingest(mutated(seeds.get(k % seeds.size()).clone(), random));
      if (ingested instanceof Refused refused) {
        reasons.merge(refused.finding().reason(), 1, Integer::sum);
      } else {
        accepted++;
      }
    }
    // The changed bytes must make a difference, or nothing has been tried here.
    assertTrue(accepted > 30, "accepted: " + accepted);
    assertTrue(reasons.size() >= 5, reasons.toString());
    assertTrue(!reasons.containsKey(Reason.UNREADABLE), reasons.toString());
  }

  private static byte[] mutated(byte[] zip, Random random) {
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(zip.length);
      zip[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextInt(3) - 1);
    }
    return random.nextInt(10) > 0 ? zip : Arrays.copyOf(zip, random.nextInt(zip.length));
  }

  @Test
  @DisplayName("Random bytes are refused, also after the first bytes of a zip")
  void of_randomBytes_refused() {
    Random random = new Random(2);
    for (int k = 0; k < TIMES; k++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      byte[] magic = {'P', 'K', 3, 4};
      System.arraycopy(magic, 0, bytes, 0, k % 2 == 0 ? Math.min(4, bytes.length) : 0);
      assertEquals(Refused.class, ingest(bytes).getClass());
    }
  }

  @Test
  @DisplayName("A bomb uses a few megabytes, wherever it is")
  void of_bomb_littleMemory() {
    byte[] inside = new RawZip().bomb("Affine.java", 100_000_000).bytes();
    byte[] beside = new RawZip().entry("Affine.java", AFFINE).bomb("x", 100_000_000).bytes();
    assertTrue(inside.length < 100_000, "97 KB");
    for (byte[] bomb : List.of(inside, beside)) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      assertEquals(Refused.class, ingest(bomb).getClass());
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertTrue(allocated < 10 * MEGABYTE, allocated + " bytes");
    }
  }

  private Ingested ingest(byte[] bytes) {
    return Made.ingest(temp, bytes);
  }
}
