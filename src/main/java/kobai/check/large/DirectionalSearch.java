package kobai.check.large;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import kobai.check.Draw;
import kobai.check.GuardedLayer;
import kobai.check.LayerUnderTest;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.DirectionalVerdict;
import kobai.finding.Finding;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.ForwardFormula;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import kobai.numeric.large.Direction;
import kobai.numeric.large.DirectionalDerivative;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Compares all gradients of a pass with slopes, and looks for the wrong entries by halving. */
final class DirectionalSearch {
  private static final int DIRECTIONS = 2;
  private static final int ATTEMPTS = 5;
  private static final int MOST = 10; // wrong entries of one gradient; more would not help

  private final Probe probe;
  private final @Nullable SourceLine at;
  private final Draw draw;
  private final ForwardFormula forward;
  private final List<Target> targets;
  private final List<RealMatrix> points = new ArrayList<>(); // x, then the parameters
  private final List<double[][]> gradients = new ArrayList<>(); // dx, then theirs
  private final List<Double> scales = new ArrayList<>(); // the largest entry of each
  private final double atPoint;
  private final List<Slope> slopes; // of all entries together

  /**
   * Runs a layer in two directions.
   *
   * @param layer the layer that made the pass; it cannot be used afterwards
   */
  DirectionalSearch(GuardedLayer layer, Probe probe, Draw draw) {
    this.probe = probe;
    this.at = layer.at("backward");
    this.draw = draw;
    this.forward = LayerUnderTest.asFormula(layer);
    this.targets = probe.targets();
    for (Target target : targets) {
      points.add(probe.inputs().point(target));
      double[][] gradient = probe.analytic(target).getData();
      gradients.add(gradient);
      scales.add(Magnitude.largest(gradient));
    }
    this.atPoint = NumericalLayer.dot(probe.dout(), probe.y());
    this.slopes = slopes(Part.ALL);
  }

  /** A part of the entries: a range of one target's entries, counted row by row; or all entries. */
  private record Part(int target, int from, int to) {
    static final Part ALL = new Part(-1, 0, 0);

    boolean holds(int target, int n) {
      return this == ALL || (this.target == target && from <= n && n < to);
    }

    int size() {
      return to - from;
    }

    List<Part> halves() {
      int middle = from + size() / 2;
      return List.of(new Part(target, from, middle), new Part(target, middle, to));
    }
  }

  /** Returns the verdict of the slopes in random directions on all gradients together. */
  Verdict verdict() {
    return Slope.verdict(slopes);
  }

  /** Returns that verdict as a finding, or the wrong entries. */
  List<Finding> findings() {
    Verdict verdict = verdict();
    if (verdict == Verdict.WRONG) {
      List<Finding> wrong = wrongGradients();
      if (!wrong.isEmpty()) {
        return wrong;
      }
      verdict = Verdict.CANNOT_TELL; // no part is wrong enough to be seen
    }
    return List.of(
        new DirectionalVerdict(
            points.stream().mapToInt(DirectionalSearch::size).sum(),
            slopes.stream().map(Slope::numerical).toList(),
            slopes.stream().map(Slope::analytic).toList(),
            verdict));
  }

  private List<Finding> wrongGradients() {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < targets.size(); k++) {
      parts.add(new Part(k, 0, size(points.get(k))));
    }
    List<Finding> findings = new ArrayList<>();
    for (Part part : wrong(parts)) {
      List<Integer> entries = new ArrayList<>();
      search(part, entries);
      Comparison comparison =
          new Comparison(targets.get(part.target), probe, probed(part.target, entries));
      if (comparison.verdict() == Verdict.WRONG) {
        findings.add(new WrongGradient(comparison, at));
      }
    }
    return findings;
  }

  /** Adds the wrong entries of a part that is known to contain some. */
  private void search(Part part, List<Integer> entries) {
    if (part.size() == 1) {
      entries.add(part.from);
      return;
    }
    for (Part half : wrong(part.halves())) {
      if (entries.size() < MOST) {
        search(half, entries);
      }
    }
  }

  /**
   * Returns the wrong parts; there is at least one. A small error may be missed in one attempt, but
   * hardly in all.
   */
  private List<Part> wrong(List<Part> parts) {
    List<Part> wrong = List.of();
    for (int n = 0; n < ATTEMPTS && wrong.isEmpty(); n++) {
      wrong = parts.stream().filter(part -> Slope.verdict(slopes(part)) == Verdict.WRONG).toList();
    }
    return wrong;
  }

  /** Returns the numerical gradient at these entries; the others are unknown. */
  private GradientEstimate probed(int target, List<Integer> entries) {
    RealMatrix point = points.get(target);
    Estimate[][] estimates = new Estimate[point.getRowDimension()][point.getColumnDimension()];
    for (Estimate[] row : estimates) {
      Arrays.fill(row, Estimate.UNKNOWN);
    }
    for (int n : entries) {
      int i = n / point.getColumnDimension();
      int j = n % point.getColumnDimension();
      RealMatrix entry = MatrixUtils.createRealMatrix(new double[][] {{point.getEntry(i, j)}});
      estimates[i][j] =
          NumericalGradient.of(v -> loss(target, i, j, v.getEntry(0, 0)), entry).at(0, 0);
    }
    return new GradientEstimate(estimates, Math.abs(atPoint));
  }

  private double loss(int target, int i, int j, double value) {
    List<RealMatrix> moved = points.stream().map(RealMatrix::copy).toList();
    moved.get(target).setEntry(i, j, value);
    return loss(moved);
  }

  /** Runs forward with matrices that are used only here: the layer may keep or change them. */
  private double loss(List<RealMatrix> at) {
    RealMatrix y = forward.apply(at.get(0), at.subList(1, at.size()));
    return NumericalLayer.dot(probe.dout(), y);
  }

  private List<Slope> slopes(Part part) {
    SplittableRandom random = draw.generator();
    List<Direction> directions = new ArrayList<>();
    List<DoubleUnaryOperator> functions = new ArrayList<>();
    for (int d = 0; d < DIRECTIONS; d++) {
      Direction direction = Direction.random(points, random, part::holds);
      directions.add(direction);
      functions.add(t -> loss(direction.at(t)));
    }
    List<Estimate> numerical = DirectionalDerivative.of(atPoint, functions);
    List<Slope> slopes = new ArrayList<>();
    for (int d = 0; d < DIRECTIONS; d++) {
      slopes.add(slope(directions.get(d), numerical.get(d)));
    }
    return slopes;
  }

  private Slope slope(Direction direction, Estimate numerical) {
    int exponent = Math.getExponent(Collections.max(scales)); // nothing is squared unscaled
    double analytic = 0;
    double squares = 0;
    double rounding = 0;
    for (int k = 0; k < points.size(); k++) {
      double[][] gradient = gradients.get(k);
      double[][] s = direction.steps(k);
      double scale = Math.scalb(scales.get(k), -exponent);
      for (int i = 0; i < s.length; i++) {
        for (int j = 0; j < s[i].length; j++) {
          double share = s[i][j] * gradient[i][j];
          analytic += share;
          double scaled = Math.scalb(share, -exponent);
          squares += scaled * scaled;
          rounding += s[i][j] * scale * s[i][j] * scale;
        }
      }
    }
    double size = Math.scalb(Math.sqrt(squares), exponent);
    double room = Estimate.ROUNDING * Math.scalb(Math.sqrt(rounding), exponent);
    return new Slope(analytic, numerical, room, Math.max(size, Math.abs(atPoint)));
  }

  private static int size(RealMatrix matrix) {
    return matrix.getRowDimension() * matrix.getColumnDimension();
  }
}
