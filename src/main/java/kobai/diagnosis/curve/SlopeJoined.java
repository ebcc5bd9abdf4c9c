package kobai.diagnosis.curve;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * In a layer that works entry by entry: the slope is right, but is not multiplied by dout. In its
 * notation s is the slope dy/dx.
 */
public enum SlopeJoined implements MeasuredPattern {
  SUM("dout[n][d] + s"),
  DIFFERENCE("dout[n][d] - s"),
  TURNED_DIFFERENCE("s - dout[n][d]"),
  QUOTIENT("dout[n][d] / s"),
  TURNED_QUOTIENT("s / dout[n][d]"),
  MEAN("(dout[n][d] + s) / 2"),
  LARGER("max(dout[n][d], s)"),
  SMALLER("min(dout[n][d], s)"),
  OF_SIZE("|dout[n][d]| · s"),
  OF_SIGN("sign(dout[n][d]) · s");

  private final String notation;

  SlopeJoined(String notation) {
    this.notation = notation;
  }

  @Override
  public String id() {
    return "slope-joined";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    RealMatrix slope = pass.withoutDout().gradient(target);
    RealMatrix predicted = slope.copy();
    for (int n = 0; n < slope.getRowDimension(); n++) {
      for (int d = 0; d < slope.getColumnDimension(); d++) {
        predicted.setEntry(n, d, of(pass.dout().getEntry(n, d), slope.getEntry(n, d)));
      }
    }
    return Closeness.finite(predicted) ? List.of(predicted) : List.of();
  }

  private double of(double dout, double s) {
    return switch (this) {
      case SUM -> dout + s;
      case DIFFERENCE -> dout - s;
      case TURNED_DIFFERENCE -> s - dout;
      case QUOTIENT -> dout / s;
      case TURNED_QUOTIENT -> s / dout;
      case MEAN -> (dout + s) / 2;
      case LARGER -> Math.max(dout, s);
      case SMALLER -> Math.min(dout, s);
      case OF_SIZE -> Math.abs(dout) * s;
      case OF_SIGN -> Math.signum(dout) * s;
    };
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    return List.of(notation);
  }
}
