package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** Names a gradient of a wrong shape, and the matrix product that it shows in some layers. */
final class ShapeExam {
  private ShapeExam() {}

  static void examine(PatientRecord chart, Target target, List<Observation> seen) {
    Pass pass = seen.get(0).pass();
    if (!pass.isElementwise()) {
      chart.found("wrong-shape", target);
    } else if (pass.isEntrywise() && seen.stream().allMatch(one -> isProduct(one, target))) {
      chart.found("wrong-shape", target, Detail.variant("product"));
    } else {
      chart.found("wrong-shape", target, Detail.variant("plain"));
    }
  }

  /** Returns whether rows meet rows, or columns columns, so that the gradient became square. */
  private static boolean isProduct(Observation one, Target target) {
    RealMatrix gradient = one.gradient(target);
    RealMatrix x = one.pass().x();
    return gradient == null
        || (gradient.isSquare()
            && List.of(x.getRowDimension(), x.getColumnDimension())
                .contains(gradient.getRowDimension()));
  }
}
