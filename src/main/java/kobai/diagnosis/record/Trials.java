package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.diagnosis.pattern.Pattern;
import kobai.experiment.Target;
import kobai.finding.Threw;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Passes in which new layers, each used once, are asked for one gradient. What is said of the
 * gradient is found in the first pass and must predict all others, which have other shapes.
 */
public final class Trials {
  /** Rows, inputs and outputs, never the same; those of the first pass are no secret. */
  private static final int[][] SHAPES = {{5, 4, 3}, {3, 5, 2}, {6, 3, 4}, {4, 6, 5}};

  /** Where a layer stops for some sizes, these take the place of the passes without an answer. */
  private static final int[][] SPARE = {{6, 5, 3}, {3, 4, 5}, {7, 4, 2}, {2, 3, 6}, {4, 2, 5}};

  private static final int ENOUGH = 3;
  private static final int ALL = SHAPES.length;

  private static final double STRONG = 0x1p12;
  private static final double WEAK = 0x1p-34;

  private final PatientRecord chart;
  private final Target target;
  private final List<Trial> ordinary = new ArrayList<>();
  private final List<Trial> scaled = new ArrayList<>();
  private boolean complete = true;
  private boolean stopped;

  /**
   * One pass and its gradient.
   *
   * @param pass the inputs
   * @param answer the gradient that the layer gave, in its right shape and finite
   */
  public record Trial(Pass pass, RealMatrix answer) {}

  public Trials(PatientRecord chart, Target target) {
    this.chart = chart;
    this.target = target;
    for (int k = 0; k < ALL + SPARE.length && ordinary.size() < ALL; k++) {
      int[] shape = k < ALL ? SHAPES[k] : SPARE[k - ALL];
      Pass pass = draw("trial " + k, shape[0], shape[1], shape[2]);
      add(ordinary, k % 2 == 0 ? pass : biased(pass, chart.draw("biased " + k)));
      if (k + 1 == ALL && !stopped) {
        break; // nothing is hidden by an exception
      }
    }
    complete = ordinary.size() == ALL;
    if (complete && !ordinary.stream().allMatch(this::isRight)) {
      addGiven();
    }
  }

  /**
   * Adds the batch that failed: what is said of the gradient must hold there first of all. Where
   * all others are right, it shows too little by itself.
   */
  private void addGiven() {
    Pass given = chart.given();
    RealMatrix answer = given != null && FailingBatch.isOrdinary(given) ? answer(given) : null;
    if (given != null && answer != null) {
      ordinary.add(new Trial(given, answer));
    }
  }

  /**
   * Returns a pass with one entry of another sign in each row, so that means are far from 0.
   *
   * @param draw decides on the entries, so that their places follow no rule
   */
  public static Pass biased(Pass pass, SteadyDraw draw) {
    RealMatrix x = pass.x().copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      int other = draw.below(x.getColumnDimension());
      boolean positive = n < 2 ? n == 0 : draw.below(2) == 0; // both occur
      for (int d = 0; d < x.getColumnDimension(); d++) {
        double size = Math.abs(x.getEntry(n, d));
        x.setEntry(n, d, (d == other) == positive ? size : -size);
      }
    }
    return pass.withX(x);
  }

  private void add(List<Trial> trials, Pass pass) {
    RealMatrix answer = answer(pass);
    if (answer == null) {
      complete = false;
    } else {
      trials.add(new Trial(pass, answer));
    }
  }

  public PatientRecord chart() {
    return chart;
  }

  public Target target() {
    return target;
  }

  /** Draws a pass; without parameters, rows and columns of x have both signs: a mask shows. */
  public Pass draw(String purpose, int rows, int inputs, int outputs) {
    String what = "trials " + purpose + target.displayed();
    Pass pass = chart.pass(what, rows, inputs, outputs);
    return pass.isElementwise()
        ? pass.withX(MixedSigns.of(pass.x(), chart.draw(what + " signs")))
        : pass;
  }

  /** Returns the gradient of a new layer; null unless it has the right shape and is finite. */
  public @Nullable RealMatrix answer(Pass pass) {
    Observation one = chart.observe(pass);
    stopped |= one.ended() instanceof Threw;
    RealMatrix gradient = one.gradient(target);
    if (one.y() == null || !Closeness.same(one.y(), pass.y())) {
      return null; // a mistake in forward has other exams
    }
    boolean usable = gradient != null && one.hasItsShape(target) && Closeness.finite(gradient);
    return usable ? gradient : null;
  }

  /** Returns whether each output of the layer depends on the input in the same place alone. */
  public boolean actsEntryByEntry() {
    if (!first().pass().isElementwise()) {
      return false;
    }
    RealMatrix jacobian = first().pass().jacobian(Target.INPUT);
    for (int i = 0; i < jacobian.getRowDimension(); i++) {
      for (int j = 0; j < jacobian.getColumnDimension(); j++) {
        if (i != j && jacobian.getEntry(i, j) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns whether the layer has ended a pass with an exception. */
  public boolean stopped() {
    return stopped;
  }

  /** Returns whether every pass gave a gradient that can be compared. */
  public boolean complete() {
    return complete;
  }

  /** Returns the pass in which mistakes are looked for. */
  public Trial first() {
    return ordinary.get(0);
  }

  /** Returns the passes with ordinary inputs, the first one included. */
  public List<Trial> ordinary() {
    return ordinary;
  }

  /** Returns passes in which dout is very large, or very small. */
  public List<Trial> scaled() {
    if (scaled.isEmpty() && complete) {
      for (Trial trial : ordinary) {
        Pass pass = trial.pass();
        add(scaled, pass.withDout(pass.dout().scalarMultiply(STRONG)));
        add(scaled, pass.withDout(pass.dout().scalarMultiply(WEAK)));
      }
    }
    return scaled;
  }

  /** Returns whether a pattern predicts the gradient of a trial. */
  public boolean fits(Pattern pattern, Trial trial) {
    return pattern.predict(trial.pass(), target).stream()
        .anyMatch(predicted -> Closeness.same(trial.answer(), predicted));
  }

  /** Returns whether a pattern predicts the gradient of every pass, whatever the size of dout. */
  public boolean predicts(MeasuredPattern pattern) {
    return complete
        && ordinary.stream().anyMatch(trial -> Magnitude.largest(trial.answer()) > 0) // telling
        && ordinary.stream().filter(trial -> pattern.isExact(trial.pass())).count() >= ENOUGH
        && ordinary.stream().allMatch(trial -> agrees(pattern, trial))
        && scaled().stream().allMatch(trial -> agrees(pattern, trial))
        && complete
        && !isRight();
  }

  /** Returns whether a pass does not contradict a pattern. */
  public boolean agrees(MeasuredPattern pattern, Trial trial) {
    return !pattern.isExact(trial.pass()) || fits(pattern, trial);
  }

  /** Returns in how many passes the layer was used. */
  public int passes() {
    return ordinary.size() + scaled.size();
  }

  /**
   * Records a mistake that fresh passes have confirmed.
   *
   * @param passes how many
   * @param entries how many numbers it has predicted
   */
  public void found(int passes, int entries, String id, List<String> arguments) {
    Detail[] details = arguments.stream().map(Detail::argument).toArray(Detail[]::new);
    chart.settled(passes, entries, id, target, details);
  }

  /** Returns whether all of these gradients are right. */
  public boolean isRight() {
    return complete
        && ordinary.stream().allMatch(this::isRight)
        && scaled().stream().allMatch(this::isRight);
  }

  private boolean isRight(Trial trial) {
    return Closeness.same(trial.answer(), trial.pass().gradient(target));
  }

  /** Returns how many entries a pattern has predicted that fits all passes. */
  public int entries() {
    int entries = 0;
    for (List<Trial> trials : List.of(ordinary, scaled)) {
      for (Trial trial : trials) {
        entries += trial.answer().getRowDimension() * trial.answer().getColumnDimension();
      }
    }
    return entries;
  }
}
