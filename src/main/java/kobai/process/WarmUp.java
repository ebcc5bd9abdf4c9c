package kobai.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kobai.grading.SourceFile;
import kobai.nn.Layer;
import kobai.worker.NoLayer;
import kobai.worker.RemoteLayers;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Lets a new worker run a dummy layer several hundred times before it is needed: a JVM that has
 * loaded its classes and compiled its inner loops answers in half the time.
 */
record WarmUp(Map<String, byte[]> classes) {
  private static final String NAME = "Idle";
  private static final int ROUNDS = 10; // each with a new class loader, as in checks
  private static final int CALLS = 50;

  /** The dummy layer; compiling it also warms up the compiler. */
  static final SourceFile SOURCE =
      new SourceFile(
          NAME + ".java",
          """
          package layers;
          import kobai.nn.*;
          import org.apache.commons.math3.linear.RealMatrix;
          public class Idle implements Layer {
            private RealMatrix x;
            public Idle(RealMatrix w, RealMatrix b) {
              x = w.add(b);
            }
            @Override public RealMatrix forward(RealMatrix given) {
              x = Matrices.map(given, v -> v + 1);
              return x.multiply(x.transpose()).multiply(x);
            }
            @Override public RealMatrix backward(RealMatrix dout) {
              return dout.copy().add(x);
            }
          }
          """,
          StandardCharsets.UTF_8);

  /**
   * Runs the layer in a worker. A worker that fails here is unusable, and reports this when asked.
   */
  void in(WorkerProcess worker) {
    try {
      worker.load(NAME, classes);
      for (int round = 0; round < ROUNDS; round++) {
        run(worker.layers());
      }
    } catch (IOException | NoLayer | RuntimeException e) {
      // the submission that gets this worker will find it unusable, and take another one
    }
  }

  private static void run(RemoteLayers layers) throws NoLayer {
    RealMatrix x = new Array2DRowRealMatrix(5, 4);
    layers.renew();
    Layer layer = layers.make(NAME, x, x);
    for (int call = 0; call < CALLS; call++) {
      layer.forward(x.copy());
      layer.backward(x);
    }
  }
}
