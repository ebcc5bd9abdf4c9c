package kobai.train;

import java.util.List;
import java.util.Optional;
import kobai.check.GuardedLayer;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Learnt;
import kobai.finding.NotLearnt;
import kobai.finding.OffTrajectory;
import kobai.nn.Parameter;
import kobai.numeric.TwoPointGradient;
import org.apache.commons.math3.linear.RealMatrix;

/** Checks whether a network of these layers learns XOR, and on the right path. */
public final class XorCheck {

  /** XOR is learnt when every output is this near to its target. */
  public static final double LEARNT = 0.1;

  /**
   * The error of two-point difference quotients is about 10⁻⁹, and that of five steps in float
   * about 10⁻⁷: whether digits are lost is a question of other checks, and must not hang on the
   * seed here. The error of a wrong gradient is far larger.
   */
  private static final double ON_PATH = 1e-6;

  private static final int STEPS = 5;

  private final Xor xor;
  private final String network; // the name of its path
  private final LayerSource layers;
  private final StandIns standIns; // for a network that descends by numerical gradients
  private final long seed;

  /** Prepares the check of these layers. */
  public XorCheck(Xor xor, LayerSource layers, long seed) {
    this(xor, xor.name(), layers, new StandIns(), seed);
  }

  private XorCheck(Xor xor, String network, LayerSource layers, StandIns standIns, long seed) {
    this.xor = xor;
    this.network = network;
    this.layers = layers;
    this.standIns = standIns;
    this.seed = seed;
  }

  /**
   * Returns the check of a network in which another layer replaces one of the XOR layers.
   *
   * @param place the name of the layer to replace
   * @param own the layer that replaces it
   */
  public XorCheck with(String place, LayerSpec own) {
    return place.equals(own.name())
        ? this
        : new XorCheck(
            xor, xor + " with " + own.name(), layers, standIns.computing(place, own), seed);
  }

  /** Trains until XOR is learnt, or until right gradients would certainly have learnt it. */
  public Findings learns() {
    return GuardedLayer.findings(
        "XOR",
        () -> {
          Recorder training = new Recorder(xor, layers, seed);
          training.epoch();
          for (int n = 1; n < xor.epochs() && !isLearnt(training.outputs(), xor.t()); n++) {
            training.epoch();
          }
          Output worst = worst(training.outputs());
          return isLearnt(training.outputs(), xor.t())
              ? List.of(new Learnt(training.path(network)))
              : List.of(new NotLearnt(training.path(network), worst.value(), worst.target()));
        });
  }

  /**
   * Compares the first steps of descent with those of a network that descends by numerical
   * gradients.
   */
  public Findings firstSteps() {
    return GuardedLayer.findings(
        "XOR",
        () -> {
          Training own = Training.of(xor, layers, seed);
          Training numerical = Training.of(xor, standIns, seed);
          Training finer =
              Training.of(xor, standIns.stepping(TwoPointGradient.BEST_STEP / 10), seed);
          for (int step = 1; step <= STEPS; step++) {
            own.epoch();
            numerical.epoch();
            finer.epoch();
            List<Parameter> path = numerical.network().parameters();
            if (compare(step, finer.network().parameters(), path).isPresent()) {
              return List.of(); // a corner of ReLU is so near that the step h matters
            }
            Optional<Finding> off = compare(step, own.network().parameters(), path);
            if (off.isPresent()) {
              return List.of(off.get());
            }
          }
          return List.of();
        });
  }

  /** Returns whether every output is near its target; NaN is not near anything. */
  static boolean isLearnt(RealMatrix y, RealMatrix t) {
    for (int n = 0; n < t.getRowDimension(); n++) {
      for (int m = 0; m < t.getColumnDimension(); m++) {
        if (!(Math.abs(y.getEntry(n, m) - t.getEntry(n, m)) <= LEARNT)) {
          return false;
        }
      }
    }
    return true;
  }

  private record Output(double value, double target) {
    double error() {
      return Math.abs(value - target);
    }
  }

  /** Returns the output furthest from its target; outputs are finite, see {@code WatchedLayer}. */
  private Output worst(RealMatrix y) {
    RealMatrix t = xor.t();
    Output worst = new Output(y.getEntry(0, 0), t.getEntry(0, 0));
    for (int n = 0; n < t.getRowDimension(); n++) {
      for (int m = 0; m < t.getColumnDimension(); m++) {
        Output output = new Output(y.getEntry(n, m), t.getEntry(n, m));
        worst = output.error() > worst.error() ? output : worst;
      }
    }
    return worst;
  }

  private static Optional<Finding> compare(
      int step, List<Parameter> own, List<Parameter> numerical) {
    for (int k = 0; k < numerical.size(); k++) {
      RealMatrix expected = numerical.get(k).value();
      RealMatrix actual = own.get(k).value();
      for (int i = 0; i < expected.getRowDimension(); i++) {
        for (int j = 0; j < expected.getColumnDimension(); j++) {
          if (!(Math.abs(actual.getEntry(i, j) - expected.getEntry(i, j)) <= ON_PATH)) {
            String name = numerical.get(k).name() + "[" + i + "][" + j + "], Affine " + (k / 2 + 1);
            return Optional.of(
                new OffTrajectory(step, name, actual.getEntry(i, j), expected.getEntry(i, j)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
