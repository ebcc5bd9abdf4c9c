package kobai.lab;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import kobai.experiment.LayerSource;
import kobai.grading.SourceSubmission;
import kobai.text.SourceLine;
import kobai.train.StandIns;
import org.jspecify.annotations.Nullable;

/** Does one job after another, with layers of its own, and shows that it is alive. */
final class Lane {
  private final LabLayers layers;
  private final SourceSubmission own;
  private final StandIns standIns = new StandIns();
  private final BooleanSupplier stopping;
  private volatile @Nullable Thread thread; // of the job at work
  private volatile long beats; // written by that thread alone
  private long seen; // beats at the latest look
  private int quietLooks;

  /** Creates a lane for layers whose static state no other lane has. */
  Lane(LabLayers layers, SourceSubmission own, BooleanSupplier stopping) {
    this.layers = layers;
    this.own = own;
    this.stopping = stopping;
  }

  /** Does a job, in this thread; nothing that an earlier one left behind is there any more. */
  <T> T work(Job<T> job) {
    thread = Thread.currentThread();
    try {
      own.forget();
      return job.work().apply(this);
    } finally {
      thread = null;
    }
  }

  /** Returns what makes the layers. */
  LayerSource maker() {
    return (name, arguments) ->
        layers.standIns().contains(name)
            ? standIns.layer(name, arguments)
            : own.layer(name, arguments);
  }

  /** Says that one more step is done; throws an exception if there are to be no more. */
  void beat() {
    beats++;
    if (stopping.getAsBoolean()) {
      throw new CancellationException("stopped");
    }
  }

  /** Returns how many steps were ever done. */
  long beats() {
    return beats;
  }

  /** Looks for a step since the look before; returns how many looks in a row a job did none. */
  int quietLooks() {
    long now = beats;
    quietLooks = thread != null && now == seen ? quietLooks + 1 : 0;
    seen = now;
    return quietLooks;
  }

  /** Returns the line of the layers' code where the job is now, if it is in it. */
  @Nullable SourceLine line() {
    Thread busy = thread;
    return busy == null ? null : own.line(busy.getStackTrace());
  }
}
