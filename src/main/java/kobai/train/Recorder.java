package kobai.train;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.LayerSource;
import kobai.finding.Learning;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Trains an XOR network and records its path. */
final class Recorder {
  private final Training training;
  private final List<Learning.Epoch> epochs = new ArrayList<>();

  /** Prepares training from the network's start. */
  Recorder(Xor xor, LayerSource source, long seed) {
    this.training = Training.of(xor, source, seed);
  }

  /** Trains for this many epochs and returns the path. */
  static Learning path(Xor xor, LayerSource source, long seed, int epochs) {
    Recorder recorder = new Recorder(xor, source, seed);
    for (int n = 0; n < epochs; n++) {
      recorder.epoch();
    }
    return recorder.path(xor.name());
  }

  /** Trains for one epoch; returns the loss before its step. */
  double epoch() {
    List<RealMatrix> values = new ArrayList<>();
    for (Parameter p : training.network().parameters()) {
      values.add(p.value().copy());
    }
    double loss = training.epoch();
    epochs.add(new Learning.Epoch(loss, values, training.backwardNanos()));
    return loss;
  }

  /** Returns the outputs for all inputs before the step of the latest epoch, N×M. */
  RealMatrix outputs() {
    return training.outputs();
  }

  /** Returns the path so far, under this name of the network. */
  Learning path(String network) {
    return new Learning(network, epochs);
  }
}
