package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs to be taken, each once, and the places of their results. */
final class JobQueue<T> {
  private final List<Job<T>> jobs;
  private final List<@Nullable T> results = new ArrayList<>();
  private int taken;

  JobQueue(List<Job<T>> jobs) {
    this.jobs = jobs;
    jobs.forEach(job -> results.add(null));
  }

  /** Returns the number of the next job, or −1 if all are taken. */
  synchronized int take() {
    return taken < jobs.size() ? taken++ : -1;
  }

  Job<T> job(int number) {
    return jobs.get(number);
  }

  synchronized void put(int number, T result) {
    results.set(number, result);
  }

  /** Returns the results that are there, in the order of the jobs. */
  synchronized List<T> finished() {
    List<T> finished = new ArrayList<>();
    for (T result : results) {
      if (result != null) {
        finished.add(result);
      }
    }
    return finished;
  }
}
