package kobai.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which patterns a step uses. */
class BatchesTest {

  @Test
  @DisplayName("The full batch is all four patterns in their order, and draws nothing")
  void next_full_alwaysTheSame() {
    Batches batches = batches(4, Order.SHUFFLED);
    assertEquals(List.of(0, 1, 2, 3), patterns(batches.next()));
    assertEquals(List.of(0, 1, 2, 3), patterns(batches.next()));
  }

  @Test
  @DisplayName("Shuffled, every pass has each pattern once; its last batch may be smaller")
  void next_shuffled_eachPatternOnceAPass() {
    Batches batches = batches(3, Order.SHUFFLED);
    Set<List<Integer>> orders = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (int pass = 0; pass < 300; pass++) {
      List<Integer> seen = new ArrayList<>(patterns(batches.next()));
      assertEquals(3, seen.size());
      seen.addAll(patterns(batches.next()));
      assertEquals(Set.of(0, 1, 2, 3), Set.copyOf(seen));
      assertEquals(4, seen.size());
      orders.add(seen);
    }
    assertEquals(24, orders.size(), "every order comes up");
  }

  @Test
  @DisplayName("At random, each pattern comes up as often as the others, two in a row as well")
  void next_random_evenAndIndependent() {
    Batches batches = batches(1, Order.RANDOM);
    int[][] after = new int[4][4];
    int before = 0;
    for (int k = 0; k < 16_000; k++) {
      int pattern = patterns(batches.next()).get(0);
      after[before][pattern]++;
      before = pattern;
    }
    for (int[] row : after) {
      for (int count : row) {
        assertEquals(1000, count, 150); // five standard deviations
      }
    }
  }

  @Test
  @DisplayName("Targets go with their patterns")
  void next_anyBatch_targetsOfThesePatterns() {
    Batches batches = batches(2, Order.RANDOM);
    for (int k = 0; k < 50; k++) {
      Batches.Batch batch = batches.next();
      for (int n = 0; n < 2; n++) {
        double[] x = batch.x().getRow(n);
        assertEquals(x[0] == x[1] ? 0.0 : 1.0, batch.t().getEntry(n, 0));
      }
    }
  }

  @Test
  @DisplayName("Another seed gives another order")
  void next_otherSeed_otherOrder() {
    assertNotEquals(order(1), order(2));
    assertEquals(order(1), order(1));
  }

  private static List<Integer> order(long seed) {
    Recipe recipe = Configuration.of("b").recipe().withBatch(1, Order.RANDOM);
    Batches batches = new Batches(recipe, Draw.apart(seed, "order"));
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      order.addAll(patterns(batches.next()));
    }
    return order;
  }

  private static Batches batches(int size, Order order) {
    Recipe recipe = Configuration.of("b").recipe().withBatch(size, order);
    return new Batches(recipe, Draw.apart(1, "order"));
  }

  /** Patterns by their number: 2·x1 + x2. */
  private static List<Integer> patterns(Batches.Batch batch) {
    RealMatrix x = batch.x();
    List<Integer> patterns = new ArrayList<>();
    for (int n = 0; n < x.getRowDimension(); n++) {
      patterns.add((int) (2 * x.getEntry(n, 0) + x.getEntry(n, 1)));
    }
    assertTrue(patterns.stream().allMatch(p -> p >= 0 && p < 4));
    return patterns;
  }
}
