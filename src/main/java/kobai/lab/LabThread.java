package kobai.lab;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kobai.finding.FindingError;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** A thread that takes one job after the other. */
final class LabThread<T> {
  private final JobQueue<T> shelf;
  private final LabLayers.Source source;
  private final Workbench bench;
  private final StopSignal pulse;
  private final Thread thread = new Thread(this::work, "kobai-lab");
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  LabThread(JobQueue<T> shelf, LabLayers.Source source, Workbench bench) {
    this.shelf = shelf;
    this.source = source;
    this.bench = bench;
    this.pulse = new StopSignal(() -> bench.trouble().isPresent());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void work() {
    try {
      for (int n = shelf.take(); n >= 0 && bench.trouble().isEmpty(); n = shelf.take()) {
        source.renew();
        shelf.put(n, shelf.job(n).work(source.maker(), pulse));
      }
    } catch (StopSignal.Stopped e) {
      // as it was told to
    } catch (FindingError e) {
      bench.broken(e);
    } catch (Throwable e) { // no memory left, say, where no layer was at work
      failure = e;
      bench.stop();
    } finally {
      done.countDown();
    }
  }

  boolean isBusy() {
    return done.getCount() > 0;
  }

  void await(long time, TimeUnit unit) throws InterruptedException {
    done.await(time, unit);
  }

  /** Returns how many steps it has done. */
  long beats() {
    return pulse.beats();
  }

  /** Returns the line of the layers' code where it is now, if it is in it. */
  @Nullable SourceLine line() {
    return source.line(thread.getStackTrace());
  }

  /** Returns what went wrong, if that was nobody's layer. */
  @Nullable Throwable failure() {
    return failure;
  }
}
