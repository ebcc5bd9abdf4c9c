package kobai.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;

/** The batches of one run, in their order. */
final class Batches {
  private final Recipe recipe;
  private final Draw draw;
  private final RealMatrix x; // 4×2
  private final RealMatrix t; // 4×M
  private final List<Integer> deck = new ArrayList<>(List.of(0, 1, 2, 3)); // the pass, shuffled
  private int dealt = Recipe.PATTERNS;
  private final Map<List<Integer>, Batch> made = new HashMap<>(); // the same few batches come often

  /** Inputs n×2, and targets n×M. */
  record Batch(RealMatrix x, RealMatrix t) {}

  Batches(Recipe recipe, Draw draw) {
    this.recipe = recipe;
    this.draw = draw;
    this.x = recipe.loss().xor().x();
    this.t = recipe.loss().xor().t();
  }

  /** Returns the batch of the next step. */
  Batch next() {
    List<Integer> rows = recipe.isFullBatch() ? deck : chosen();
    return made.computeIfAbsent(rows, some -> new Batch(rows(x, some), rows(t, some)));
  }

  private List<Integer> chosen() {
    if (recipe.order() == Order.RANDOM) {
      return Stream.generate(() -> draw.below(Recipe.PATTERNS)).limit(recipe.batch()).toList();
    }
    if (dealt == Recipe.PATTERNS) {
      shuffle();
      dealt = 0;
    }
    int first = dealt;
    dealt = Math.min(Recipe.PATTERNS, first + recipe.batch()); // the last may be smaller
    return List.copyOf(deck.subList(first, dealt));
  }

  /** Shuffles as Fisher and Yates do: every order is equally likely. */
  private void shuffle() {
    for (int k = Recipe.PATTERNS - 1; k > 0; k--) {
      Collections.swap(deck, k, draw.below(k + 1));
    }
  }

  private static RealMatrix rows(RealMatrix all, List<Integer> rows) {
    int[] columns = IntStream.range(0, all.getColumnDimension()).toArray();
    return all.getSubMatrix(rows.stream().mapToInt(row -> row).toArray(), columns);
  }
}
