package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.DoutTreatment;
import kobai.diagnosis.pattern.Factor;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.pattern.PlacePattern;
import kobai.diagnosis.pattern.RowPattern;
import kobai.diagnosis.record.Detail;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** What exactly is out of its place, where one pattern covers two cases. */
final class PlaceDetails {
  private PlaceDetails() {}

  /** Returns the variant of the sentence and what it names; nothing for the usual sentence. */
  static List<Detail> of(Hypothesis reading, Observation seen, Target target) {
    if (isStillDout(reading, seen, target)) {
      return List.of(Detail.variant("dout"));
    }
    if (reading.pattern() == RowPattern.FIRST_COLUMN_LEFT_OUT) {
      return outOfTheSum(reading, seen, target, 0);
    }
    if (reading.pattern() == RowPattern.LAST_COLUMN_LEFT_OUT) {
      return outOfTheSum(reading, seen, target, seen.pass().outputs() - 1);
    }
    return reading.pattern() == PlacePattern.SWAPPED ? oneWay(seen, target) : List.of();
  }

  /** Returns whether what a loop did not come to is in dx all the same, as it was in dout. */
  private static boolean isStillDout(Hypothesis reading, Observation seen, Target target) {
    RealMatrix gradient = seen.gradient(target);
    RealMatrix dout = seen.pass().dout();
    if (!target.isInput()
        || !(reading.pattern() instanceof RowPattern left)
        || reading.upstream() != DoutTreatment.AS_IT_IS
        || !reading.factor().equals(Factor.ONE)
        || gradient == null
        || !Closeness.sameShape(gradient, dout)) {
      return false;
    }
    int lastRow = dout.getRowDimension() - 1;
    int lastColumn = dout.getColumnDimension() - 1;
    return switch (left) {
      case FIRST_ROW_LEFT_OUT -> gradient.getRowVector(0).equals(dout.getRowVector(0));
      case LAST_ROW_LEFT_OUT -> gradient.getRowVector(lastRow).equals(dout.getRowVector(lastRow));
      case FIRST_COLUMN_LEFT_OUT -> gradient.getColumnVector(0).equals(dout.getColumnVector(0));
      case LAST_COLUMN_LEFT_OUT ->
          gradient.getColumnVector(lastColumn).equals(dout.getColumnVector(lastColumn));
      default -> false;
    };
  }

  /** An output may be left out of the sums for dx: then dx has all of its columns. */
  private static List<Detail> outOfTheSum(
      Hypothesis reading, Observation seen, Target target, int output) {
    Pass pass = seen.pass();
    RealMatrix dout = pass.dout().copy();
    dout.setColumn(output, new double[pass.rows()]);
    RealMatrix without =
        pass.withDout(dout).gradient(target).scalarMultiply(reading.factor().in(pass));
    RealMatrix gradient = seen.gradient(target);
    if (!target.isInput()
        || pass.isEntrywise()
        || gradient == null
        || !Closeness.same(gradient, without)) {
      return List.of();
    }
    String last = pass.isElementwise() ? "D-1" : "M-1";
    String index = output == 0 ? "0" : last;
    return List.of(Detail.variant("sum"), Detail.argument("dout[n][" + index + "]"));
  }

  /**
   * A gradient stands where another belongs; have the two changed places, or is one of them right?
   */
  private static List<Detail> oneWay(Observation seen, Target target) {
    for (Target other : seen.pass().targets()) {
      RealMatrix gradient = seen.gradient(target);
      boolean same = gradient != null && Closeness.same(gradient, seen.pass().gradient(other));
      if (!other.equals(target) && same && seen.right(other)) {
        Detail variant = Detail.variant(target.isInput() ? "returned" : "given");
        return List.of(variant, Detail.argument(other.displayed()));
      }
    }
    return List.of();
  }
}
