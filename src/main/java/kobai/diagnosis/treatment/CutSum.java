package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A sum that is kept in a whole number: each addition cuts the decimals off.
 *
 * @param mode how a sum becomes whole; in Java it is cut
 */
record CutSum(Rounding.Mode mode) implements MeasuredPattern {

  @Override
  public String id() {
    return "whole-number-sum";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    Rounding whole = new Rounding(1, mode);
    RealMatrix sum = pass.point(target).scalarMultiply(0);
    boolean columns = target.isInput();
    int parts = columns ? pass.outputs() : pass.rows();
    for (int k = 0; k < parts; k++) {
      RealMatrix part = columns ? ofColumn(pass, target, k) : pass.gradientOfRow(target, k);
      sum = whole.of(sum.add(part));
    }
    return List.of(sum);
  }

  private static RealMatrix ofColumn(Pass pass, Target target, int column) {
    RealMatrix alone = pass.dout().scalarMultiply(0);
    alone.setColumn(column, pass.dout().getColumn(column));
    return pass.withDout(alone).gradient(target);
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    return List.of();
  }
}
