package kobai.diagnosis.condition;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.EntryBar;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What do the wrong entries of a gradient have in common? Passes with numbers of very different
 * sizes, and with zeros, show whether one quantity separates them from the right ones.
 */
public final class SeparationExam {
  private static final int ROUNDS = 3;
  private static final int ENOUGH = 4; // wrong entries, and right ones
  private static final double CLEAR = 1e-4;
  private static final double NOTICED = 1e-13; // of dout: less may be rounded to 0
  private static final double CORNER = 0.008; // nearer to it, the numerical slope is of no use
  private static final double TELLING = 1e4; // of the bar: a smaller number is right by chance

  private final Trials trials;
  private final Target target;
  private final boolean bends;
  private final EntryBar bars;
  private final List<Sample> samples = new ArrayList<>();
  private int passes;
  private boolean separated;

  /**
   * One entry of a gradient.
   *
   * @param pass the inputs
   * @param answer the gradient that the layer gave
   * @param row its row
   * @param column its column
   * @param wrong whether it is wrong
   * @param clear whether it is far from right
   */
  record Sample(Pass pass, RealMatrix answer, int row, int column, boolean wrong, boolean clear) {

    /** Returns the entry, as wrong only if it is 0. */
    Sample asZero(Target target) {
      double right = Math.abs(pass.gradient(target).getEntry(row, column));
      boolean seen = right > NOTICED * Magnitude.largest(pass.dout());
      boolean zero = wrong && seen && answer.getEntry(row, column) == 0;
      return new Sample(pass, answer, row, column, zero, zero && clear);
    }
  }

  /**
   * Prepares the exam.
   *
   * @param bends whether the function of the layer has a corner at 0
   */
  public SeparationExam(Trials trials, boolean bends) {
    this.trials = trials;
    this.bends = bends;
    this.target = trials.target();
    this.bars = new EntryBar(target, trials.actsEntryByEntry());
  }

  /** Names two cases that are both wrong; returns whether there are such. */
  public boolean twoCases() {
    measure();
    TwoCases cases = samples.isEmpty() ? null : TwoCases.of(samples, target);
    if (cases != null) {
      found("two-cases", cases.condition(), cases.then(), cases.otherwise());
    }
    return cases != null;
  }

  private void measure() {
    if (passes > 0) {
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (WideInputs kind : WideInputs.values()) {
        add(kind.drawn(trials, round));
      }
    }
  }

  /** Names where something simple stands in wrong entries; returns whether there is such a part. */
  public boolean values() {
    measure();
    List<Sample> wrong = samples.stream().filter(Sample::wrong).toList();
    return !wrong.isEmpty() && Replacement.of(wrong, target) != null && examine();
  }

  /** Names what separates wrong entries from right ones; returns whether something does. */
  public boolean examine() {
    measure();
    String condition = condition(false);
    if (condition != null) {
      name(condition);
      return true;
    }
    return zeros();
  }

  /** Names where wrong zeros stand, if other entries are wrong besides; returns whether it can. */
  private boolean zeros() {
    String condition = condition(true);
    if (condition != null) {
      found("zero-where", condition);
    }
    return condition != null;
  }

  /**
   * Returns the condition under which entries are wrong, which must hold as well where numbers that
   * mostly go together do not; null if there is none.
   *
   * @param zeros whether only wrong zeros count
   */
  private @Nullable String condition(boolean zeros) {
    List<Sample> seen =
        zeros ? samples.stream().map(sample -> sample.asZero(target)).toList() : samples;
    long wrong = seen.stream().filter(Sample::wrong).count();
    boolean enough = Math.min(wrong, seen.size() - wrong) >= ENOUGH;
    String condition = enough ? condition(seen) : null;
    if (condition == null || separated) {
      return condition;
    }
    separated = true;
    for (SeparatingInputs kind : SeparatingInputs.values()) {
      add(kind.drawn(trials));
    }
    return condition(zeros);
  }

  /** Returns what separates wrong entries from right ones; null if nothing does. */
  private @Nullable String condition(List<Sample> samples) {
    long passesWrong = samples.stream().filter(Sample::wrong).map(Sample::pass).distinct().count();
    long passesRight =
        samples.stream().filter(s -> !s.wrong()).map(Sample::pass).distinct().count();
    if (Math.min(passesWrong, passesRight) < Claim.ENOUGH) {
      return null;
    }
    for (Quantity quantity : Quantity.of(samples.get(0).pass(), target)) {
      String condition = condition(quantity, samples);
      if (condition != null) {
        return condition;
      }
    }
    return null;
  }

  private void add(@Nullable Pass pass) {
    RealMatrix answer = pass == null ? null : trials.answer(pass);
    if (pass == null || answer == null) {
      return;
    }
    passes++;
    RealMatrix right = pass.gradient(target);
    for (int i = 0; i < right.getRowDimension(); i++) {
      for (int j = 0; j < right.getColumnDimension(); j++) {
        boolean corner = bends && Math.abs(pass.x().getEntry(i, j)) < CORNER;
        boolean silent = bends && pass.dout().getEntry(i, j) == 0;
        double off = Math.abs(answer.getEntry(i, j) - right.getEntry(i, j));
        double bar = bars.of(pass, i, j);
        boolean telling = off > bar || size(answer, right, i, j) > TELLING * bar;
        if (!corner && !silent && telling) {
          samples.add(
              new Sample(
                  pass, answer, i, j, off > bar, off > CLEAR * Math.abs(right.getEntry(i, j))));
        }
      }
    }
  }

  /** Returns the larger of two entries, or infinity for two zeros of a layer with a corner. */
  private double size(RealMatrix answer, RealMatrix right, int i, int j) {
    double size = Math.max(Math.abs(answer.getEntry(i, j)), Math.abs(right.getEntry(i, j)));
    return size == 0 && bends ? Double.POSITIVE_INFINITY : size;
  }

  /** Returns the condition on a quantity under which entries are wrong; null if there is none. */
  private @Nullable String condition(Quantity quantity, List<Sample> samples) {
    double leastWrong = Double.POSITIVE_INFINITY;
    double mostWrong = Double.NEGATIVE_INFINITY;
    double leastRight = Double.POSITIVE_INFINITY;
    double mostRight = Double.NEGATIVE_INFINITY;
    boolean zeroIsWrong = true;
    boolean othersAreRight = true;
    boolean clearAtLeast = false;
    boolean clearAtMost = false;
    for (Sample sample : samples) {
      double value = quantity.of(sample, target);
      if (sample.wrong()) {
        clearAtLeast = value < leastWrong ? sample.clear() : clearAtLeast;
        clearAtMost = value > mostWrong ? sample.clear() : clearAtMost;
        leastWrong = Math.min(leastWrong, value);
        mostWrong = Math.max(mostWrong, value);
        othersAreRight &= value == 0;
      } else {
        leastRight = Math.min(leastRight, value);
        mostRight = Math.max(mostRight, value);
        zeroIsWrong &= value != 0;
      }
    }
    String name = quantity.notation(samples.get(0).pass(), target);
    if (zeroIsWrong && othersAreRight) {
      return quantity.isZero(samples.get(0).pass(), target);
    }
    if (quantity.names(true)
        && leastWrong > mostRight
        && clearAtLeast
        && (mostRight != 0 || leastRight < 0)) {
      return name + " > " + FoundLimit.between(mostRight, leastWrong);
    }
    if (quantity.names(false) && mostWrong < leastRight && clearAtMost) {
      return name + " < " + FoundLimit.between(mostWrong, leastRight);
    }
    return null;
  }

  private void name(String condition) {
    String value = Replacement.of(samples.stream().filter(Sample::wrong).toList(), target);
    if (value == null) {
      found("entries-wrong", condition);
    } else {
      found("value-where", condition, value);
    }
  }

  private void found(String id, String... arguments) {
    trials.found(passes, samples.size(), id, List.of(arguments));
  }
}
