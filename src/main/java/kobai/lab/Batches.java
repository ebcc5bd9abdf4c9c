package kobai.lab;

import java.util.HashMap;
import java.util.Map;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;

/** The batches of one run, in their order. */
final class Batches {
  static final int PATTERNS = 4;

  private final Recipe recipe;
  private final Draw draw;
  private final RealMatrix x; // 4×2
  private final RealMatrix t; // 4×M
  private final int[] deck = {0, 1, 2, 3}; // the pass, if patterns are shuffled
  private int dealt = PATTERNS;
  private final Map<Integer, Batch> made = new HashMap<>(); // the same few again and again

  /** Inputs n×2, and targets n×M. */
  record Batch(RealMatrix x, RealMatrix t) {}

  Batches(Recipe recipe, Draw draw) {
    this.recipe = recipe;
    this.draw = draw;
    this.x = recipe.loss().x();
    this.t = recipe.loss().t();
  }

  /** Returns the batch of the next step. */
  Batch next() {
    return recipe.isFullBatch() ? batch(deck, 0, PATTERNS) : chosen();
  }

  private Batch chosen() {
    if (recipe.order() == Order.RANDOM) {
      int[] rows = new int[recipe.batch()];
      for (int k = 0; k < rows.length; k++) {
        rows[k] = draw.below(PATTERNS);
      }
      return batch(rows, 0, rows.length);
    }
    if (dealt == PATTERNS) {
      shuffle();
      dealt = 0;
    }
    int first = dealt;
    dealt = Math.min(PATTERNS, first + recipe.batch()); // the last of a pass may be smaller
    return batch(deck, first, dealt);
  }

  /** Fisher and Yates: every order is as likely as the others. */
  private void shuffle() {
    for (int k = PATTERNS - 1; k > 0; k--) {
      int other = draw.below(k + 1);
      int saved = deck[k];
      deck[k] = deck[other];
      deck[other] = saved;
    }
  }

  private Batch batch(int[] rows, int from, int to) {
    int key = 0;
    for (int k = from; k < to; k++) {
      key = key * (PATTERNS + 1) + rows[k] + 1; // a number with the rows for its digits
    }
    Batch known = made.get(key);
    if (known == null) {
      int[] chosen = java.util.Arrays.copyOfRange(rows, from, to);
      known = new Batch(rows(x, chosen), rows(t, chosen));
      made.put(key, known);
    }
    return known;
  }

  private static RealMatrix rows(RealMatrix all, int[] rows) {
    RealMatrix some = all.createMatrix(rows.length, all.getColumnDimension());
    for (int k = 0; k < rows.length; k++) {
      some.setRow(k, all.getRow(rows[k]));
    }
    return some;
  }
}
