package kobai.formula;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What counts as alike, number by number. */
class LikenessTest {
  private static final double[] RIGHT = {2, -3, 5, 7, 0, 0, 0, 0};

  private static boolean mostly(double... seen) {
    return Likeness.mostly(seen, RIGHT);
  }

  @Test
  @DisplayName("A constant makes no difference, nor do entries that are different, up to a half")
  void mostly_halfOfTheEntries_yes() {
    assertTrue(mostly(2, -3, 5, 7, 0, 0, 0, 0));
    assertTrue(mostly(-4, 6, -10, -14, 0, 0, 0, 0));
    assertTrue(mostly(0, 0, 5, 7, 0, 0, 0, 0), "0 instead");
    assertTrue(mostly(9, 1, 5, 7, 1, 1, 0, 0), "other numbers instead");
  }

  @Test
  @DisplayName("A single entry is a multiple of anything")
  void mostly_fewEntries_no() {
    assertFalse(mostly(2, 1, 1, 1, 0, 0, 0, 0));
    assertFalse(mostly(2, -3.0001, 5.001, 7.01, 0, 0, 0, 0), "only nearly");
    assertFalse(mostly(0, 0, 0, 0, 0, 0, 0, 0));
    assertFalse(mostly(0, 0, 1, 2, 0, 0, 0, 0), "0 times the right one");
    assertFalse(mostly(0, 0, 0, 0, 1, 1, 1, 1), "where nothing is to be told");
    assertFalse(Likeness.mostly(RIGHT, new double[RIGHT.length]));
  }

  @Test
  @DisplayName("Where the right one is 0, something else must not stand in most entries")
  void mostly_otherInPlaceOfZeros_no() {
    assertFalse(mostly(2, -3, 5, 7, 1, 2, 3, 0));
    assertFalse(mostly(2, -3, 5, 7, 2, -3, 5, 7));
  }

  @Test
  @DisplayName("A multiple has the same ratio in every entry")
  void multiple_everyEntry() {
    Grid right = new Grid(2, 4, RIGHT);
    assertTrue(
        Likeness.multiple(new Grid(2, 4, new double[] {-1, 1.5, -2.5, -3.5, 0, 0, 0, 0}), right));
    assertFalse(Likeness.multiple(new Grid(2, 4, new double[] {0, 0, 5, 7, 0, 0, 0, 0}), right));
    assertFalse(Likeness.multiple(new Grid(4, 2, RIGHT), right), "another shape");
    assertFalse(Likeness.multiple(new Grid(2, 4, new double[8]), right), "nothing");
  }
}
