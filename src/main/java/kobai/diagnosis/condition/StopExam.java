package kobai.diagnosis.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Observations;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.finding.Threw;
import org.jspecify.annotations.Nullable;

/** For which sizes does a layer stop with an exception, if it works for ordinary ones? */
public final class StopExam {
  private final PatientRecord chart;
  private final Set<SizesExam.Seen> seen = new LinkedHashSet<>();
  private @Nullable Threw last;
  private int stops;

  private StopExam(PatientRecord chart) {
    this.chart = chart;
  }

  /** Names the sizes, if the layer works for ordinary ones, and once only. */
  public static void examine(PatientRecord chart) {
    if (chart.asksOnce("stops", Target.INPUT) && Observations.first(chart).ended() == null) {
      new StopExam(chart).name();
    }
  }

  private void name() {
    for (int round = 0; round < Claim.ENOUGH; round++) {
      for (int[] shape : SizesExam.SHAPES) {
        see(chart.pass("stops " + round, shape[0], shape[1], shape[2]));
      }
    }
    boolean always = seen.stream().allMatch(SizesExam.Seen::wrong);
    if (last == null || always || stops < Claim.ENOUGH) {
      return;
    }
    BatchSizes sizes = BatchSizes.of(seen, chart.patient().spec().parameters().isEmpty());
    if (sizes != null) {
      Detail exception = Detail.argument(last.exception());
      Detail condition = Detail.argument(sizes.condition());
      List<Detail> details = List.of(exception, condition);
      chart.settled(stops, 0, new Diagnosis("stops-in-shapes", last.about(), details));
    }
  }

  private void see(Pass pass) {
    Observation one = chart.observe(pass);
    boolean stopped = one.ended() instanceof Threw;
    if (one.ended() instanceof Threw threw) {
      last = threw;
      stops++;
    }
    seen.add(new SizesExam.Seen(pass.rows(), pass.inputs(), pass.outputs(), stopped));
  }
}
