package kobai.lab;

import java.util.NavigableSet;
import java.util.TreeSet;

/** The steps at which a run is looked at: close together at the beginning, where most happens. */
final class SampleSteps {
  private SampleSteps() {}

  /**
   * Returns steps from 0 to the last one, each so much further on than the one before.
   *
   * @param last from 1
   * @param count about how many, from 2
   */
  static NavigableSet<Integer> of(int last, int count) {
    NavigableSet<Integer> marks = new TreeSet<>();
    marks.add(0);
    for (int k = 0; k < count; k++) {
      marks.add((int) Math.round(Math.pow(last, (double) k / (count - 1))));
    }
    marks.add(last);
    return marks;
  }
}
