package kobai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.KinkSlope;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.finding.WrongShape;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** What is wrong with the gradients of one pass. */
final class PassVerdicts {
  private PassVerdicts() {}

  /**
   * Returns the findings.
   *
   * @param at where backward begins, if that is known
   * @param ofCourse whether it is a layer of the course, which takes the slope at a corner to be 0
   */
  static List<Finding> of(TriedPass pass, @Nullable SourceLine at, boolean ofCourse) {
    List<Finding> findings = new ArrayList<>();
    for (Target target : pass.inputs().targets()) {
      pass.comparison(target)
          .ifPresentOrElse(
              compared -> judge(compared, at, ofCourse).ifPresent(findings::add),
              () -> shape(pass, target, at).ifPresent(findings::add));
    }
    return findings;
  }

  private static Optional<Finding> judge(
      Comparison compared, @Nullable SourceLine at, boolean ofCourse) {
    if (compared.verdict() == Verdict.WRONG) {
      return Optional.of(new WrongGradient(compared, at));
    }
    return ofCourse ? slopeAtCorner(compared, at) : Optional.empty();
  }

  /** Calculus allows any slope at a corner, but the course has chosen 0. */
  private static Optional<Finding> slopeAtCorner(Comparison compared, @Nullable SourceLine at) {
    RealMatrix gradient = compared.analytic();
    for (int i = 0; i < gradient.getRowDimension(); i++) {
      for (int j = 0; j < gradient.getColumnDimension(); j++) {
        double yours = gradient.getEntry(i, j);
        if (compared.numerical().at(i, j).kink() && yours != 0) {
          return Optional.of(new KinkSlope(i, j, yours, 0, at));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> shape(TriedPass pass, Target target, @Nullable SourceLine at) {
    String name = target.displayed();
    boolean reported = pass.findings().stream().anyMatch(f -> f.about().equals(name));
    RealMatrix model = pass.inputs().point(target);
    int rows = model.getRowDimension();
    int columns = model.getColumnDimension();
    return pass.gradient(target)
        .filter(gradient -> !reported)
        .map(gradient -> new WrongShape(name, rows, columns, gradient, at));
  }
}
