package kobai.lab;

import java.util.List;
import java.util.OptionalInt;

/**
 * A run that was looked at on its way.
 *
 * @param outcome how it ended
 * @param snapshots in the order of steps; the first before any, the last at the end
 * @param deadSince of each hidden unit: after how many steps it was 0 for every pattern, to stay so
 */
public record RunHistory(Outcome outcome, List<Snapshot> snapshots, List<OptionalInt> deadSince) {

  /** Creates an unmodifiable copy. */
  public RunHistory {
    snapshots = List.copyOf(snapshots);
    deadSince = List.copyOf(deadSince);
  }

  /** Returns how many hidden units were dead after so many steps, of those that stayed so. */
  public long deadAt(int steps) {
    return deadSince.stream().filter(s -> s.isPresent() && s.getAsInt() <= steps).count();
  }

  /** Returns some of the snapshots, evenly among them, the first and the last with them. */
  public List<Snapshot> some(int count) {
    if (snapshots.size() <= count) {
      return snapshots;
    }
    return java.util.stream.IntStream.range(0, count)
        .map(k -> (int) Math.round(k * (snapshots.size() - 1.0) / (count - 1)))
        .mapToObj(snapshots::get)
        .toList();
  }
}
