package kobai.diagnosis.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sizes, by a condition on N, D and M.
 *
 * @param kind the kind of condition
 * @param size the number in it
 */
record BatchSizes(SizeCondition kind, int size) {
  private static final int LARGEST = 40;

  /** Returns the simplest sizes for which a gradient was wrong, and right otherwise. */
  static @Nullable BatchSizes of(Set<SizesExam.Seen> seen, boolean elementwise) {
    for (SizeCondition kind : SizeCondition.values()) {
      for (int size = 1; size <= (kind.hasNumber() ? LARGEST : 1); size++) {
        BatchSizes sizes = new BatchSizes(kind, size);
        if ((!elementwise || !kind.condition().contains("M")) && sizes.fit(seen)) {
          return sizes;
        }
      }
    }
    return null;
  }

  /** Returns sizes between which a limit lies, if it was found in large steps only. */
  List<Integer> between() {
    if (size < SizesExam.MANY || !kind.hasNumber()) {
      return List.of();
    }
    return IntStream.range(SizesExam.MANY + 1, LARGEST).boxed().toList();
  }

  boolean fit(Set<SizesExam.Seen> seen) {
    return seen.stream().allMatch(one -> kind.holds(one, size) == one.wrong());
  }

  /** Returns the condition as in Java. */
  String condition() {
    return kind.condition().replace("k", String.valueOf(size));
  }
}
