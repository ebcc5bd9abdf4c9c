package kobai.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The exercises that are still to be graded: some threads add to it, one takes them all. */
final class PendingExercises {
  private final Set<String> first = new LinkedHashSet<>();
  private final Set<String> after = new LinkedHashSet<>();

  /** Adds the exercises that a save affects. */
  synchronized void add(AffectedExercises touched) {
    first.addAll(touched.first());
    after.addAll(touched.after());
    after.removeAll(first);
    notifyAll();
  }

  /** Puts back exercises that were taken, but not graded. */
  synchronized void putBack(List<String> exercises) {
    after.addAll(exercises);
    after.removeAll(first);
    notifyAll();
  }

  /** Returns whether no exercise is pending. */
  synchronized boolean isEmpty() {
    return first.isEmpty() && after.isEmpty();
  }

  /** Waits until exercises are pending, and takes all of them. */
  synchronized AffectedExercises take() throws InterruptedException {
    while (isEmpty()) {
      wait();
    }
    AffectedExercises touched = new AffectedExercises(List.copyOf(first), List.copyOf(after));
    first.clear();
    after.clear();
    return touched;
  }
}
