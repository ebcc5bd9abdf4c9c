package kobai.lab;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import kobai.experiment.LayerSource;
import kobai.grading.SourceSubmission;
import kobai.text.SourceLine;
import kobai.train.StandIns;
import org.jspecify.annotations.Nullable;

/** Does one job after another, with its own layers, and shows that it still makes progress. */
final class Lane {
  private final LabLayers layers;
  private final SourceSubmission own;
  private final StandIns standIns = new StandIns();
  private final BooleanSupplier stopping;
  private volatile @Nullable Thread thread; // of the running job
  private volatile long beats; // written by that thread alone
  private long seen; // beats at the last look
  private int quietLooks;

  /** Creates a lane for layers whose static state no other lane has. */
  Lane(LabLayers layers, SourceSubmission own, BooleanSupplier stopping) {
    this.layers = layers;
    this.own = own;
    this.stopping = stopping;
  }

  /** Does a job in this thread, after it has cleared the static state of earlier jobs. */
  <T> T work(Job<T> job) {
    thread = Thread.currentThread();
    try {
      own.forget();
      return job.work().apply(this);
    } finally {
      thread = null;
    }
  }

  /** Returns the source of the layers. */
  LayerSource maker() {
    return (name, arguments) ->
        layers.standIns().contains(name)
            ? standIns.layer(name, arguments)
            : own.layer(name, arguments);
  }

  /** Counts one more step; throws an exception if the work is to stop. */
  void beat() {
    beats++;
    if (stopping.getAsBoolean()) {
      throw new CancellationException("stopped");
    }
  }

  /** Returns how many steps all jobs of this lane have done. */
  long beats() {
    return beats;
  }

  /** Looks whether the job did a step; returns how many looks in a row it did none. */
  int quietLooks() {
    long now = beats;
    quietLooks = thread != null && now == seen ? quietLooks + 1 : 0;
    seen = now;
    return quietLooks;
  }

  /** Returns the line that the job runs now, if it is a line of the layers' code. */
  @Nullable SourceLine line() {
    Thread busy = thread;
    return busy == null ? null : own.line(busy.getStackTrace());
  }
}
