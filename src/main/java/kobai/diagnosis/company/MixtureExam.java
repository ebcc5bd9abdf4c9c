package kobai.diagnosis.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Measures what of an earlier batch is left in a gradient: second = α·own + β·first, by least
 * squares over several sequences of two batches. A layer with momentum has (1, 0.9), one that keeps
 * a running mean (½, ½).
 */
final class MixtureExam {
  private final MemoryExams leaks;

  MixtureExam(MemoryExams leaks) {
    this.leaks = leaks;
  }

  /**
   * One sequence.
   *
   * @param second the layer's gradient for the second batch
   * @param own what a new layer gives for the second batch
   * @param first what a new layer gives for the first batch
   */
  private record Sequence(RealMatrix second, RealMatrix own, RealMatrix first) {

    boolean fits(double alpha, double beta) {
      RealMatrix mixed = own.scalarMultiply(alpha).add(first.scalarMultiply(beta));
      return Closeness.distance(second, mixed) <= Closeness.SAME * size();
    }

    private double size() {
      double size = 0;
      for (RealMatrix each : List.of(second, own, first)) {
        size = Math.max(size, Magnitude.largest(each));
      }
      return size;
    }
  }

  /** Names what a gradient takes over from the batch before. */
  void examine(Target target) {
    List<Sequence> sequences = new ArrayList<>();
    for (int n = 0; n < Claim.ENOUGH; n++) {
      Sequence sequence = sequence(target, "mixture" + n + " ");
      if (sequence == null) {
        return;
      }
      sequences.add(sequence);
    }
    weights(sequences)
        .ifPresentOrElse(weights -> name(target, weights), () -> nameInfluence(target, sequences));
  }

  private void name(Target target, double[] weights) {
    Detail earlier = Detail.argument(Detail.number(weights[1]));
    if (weights[0] == 1) {
      leaks.found("earlier-added", target, earlier);
    } else {
      leaks.found(
          "mixed-with-earlier", target, Detail.argument(Detail.number(weights[0])), earlier);
    }
  }

  /** Names that the earlier batch has an influence: another one gives another gradient. */
  private void nameInfluence(Target target, List<Sequence> sequences) {
    Pass pass = leaks.next("felt");
    RealMatrix one =
        after(leaks.next("felt after one").withParameters(pass.parameters()), pass, target);
    RealMatrix other =
        after(leaks.next("felt after other").withParameters(pass.parameters()), pass, target);
    boolean wrong = sequences.stream().noneMatch(sequence -> sequence.fits(1, 0));
    if (wrong && one != null && other != null && !Closeness.same(one, other)) {
      leaks.found("earlier-batch-felt", target);
    }
  }

  private @Nullable RealMatrix after(Pass before, Pass pass, Target target) {
    Instance layer = leaks.fresh(before);
    layer.run(before);
    return layer.run(pass).gradient(target);
  }

  private @Nullable Sequence sequence(Target target, String purpose) {
    Pass before = leaks.next(purpose + "before");
    Pass pass = leaks.next(purpose + "after").withParameters(before.parameters());
    Instance layer = leaks.fresh(before);
    RealMatrix first = layer.run(before).gradient(target);
    RealMatrix second = layer.run(pass).gradient(target);
    RealMatrix own = leaks.alone(pass).gradient(target);
    boolean comparable = first != null && second != null && own != null;
    return comparable && Closeness.sameShape(second, own) && Closeness.sameShape(first, own)
        ? new Sequence(second, own, first)
        : null;
  }

  /** Returns α and β, if they are the same in all sequences and β is not 0. */
  private static Optional<double[]> weights(List<Sequence> sequences) {
    double oo = 0;
    double of = 0;
    double ff = 0;
    double so = 0;
    double sf = 0;
    for (Sequence s : sequences) {
      oo += NumericalLayer.dot(s.own, s.own);
      of += NumericalLayer.dot(s.own, s.first);
      ff += NumericalLayer.dot(s.first, s.first);
      so += NumericalLayer.dot(s.second, s.own);
      sf += NumericalLayer.dot(s.second, s.first);
    }
    double determinant = oo * ff - of * of;
    double alpha = (so * ff - sf * of) / determinant;
    double beta = (sf * oo - so * of) / determinant;
    boolean same = sequences.stream().allMatch(s -> s.fits(alpha, beta));
    return same && Math.abs(beta) > Closeness.SAME
        ? Optional.of(new double[] {rounded(alpha), rounded(beta)})
        : Optional.empty();
  }

  private static double rounded(double weight) {
    return Math.rint(weight * 1e6) / 1e6;
  }
}
