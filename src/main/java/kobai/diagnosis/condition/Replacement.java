package kobai.diagnosis.condition;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/** What stands in the wrong entries of a gradient. */
enum Replacement {
  NUMBER,
  VARIABLE,
  UPSTREAM,
  OUTPUT,
  OUTPUT_LESS_UPSTREAM;

  /** Returns what stands in all of these entries, as it is shown; null if it is nothing simple. */
  static @Nullable String of(List<SeparationExam.Sample> wrong, Target target) {
    double number = value(wrong.get(0));
    for (Replacement replacement : values()) {
      boolean fits = wrong.stream().allMatch(sample -> replacement.fits(sample, target, number));
      if (fits) {
        return replacement.shown(wrong.get(0).pass(), target, number);
      }
    }
    return null;
  }

  private static double value(SeparationExam.Sample sample) {
    return sample.answer().getEntry(sample.row(), sample.column());
  }

  private boolean fits(SeparationExam.Sample sample, Target target, double number) {
    Pass pass = sample.pass();
    if (!pass.isElementwise() && ordinal() >= UPSTREAM.ordinal()) {
      return false;
    }
    int n = sample.row();
    int d = sample.column();
    double expected =
        switch (this) {
          case NUMBER -> number;
          case VARIABLE -> pass.point(target).getEntry(n, d);
          case UPSTREAM -> pass.dout().getEntry(n, d);
          case OUTPUT -> pass.y().getEntry(n, d);
          case OUTPUT_LESS_UPSTREAM -> pass.y().getEntry(n, d) - pass.dout().getEntry(n, d);
        };
    return Math.abs(value(sample) - expected) <= Closeness.SAME * Math.abs(expected);
  }

  private String shown(Pass pass, Target target, double number) {
    return switch (this) {
      case NUMBER -> Decimal.text(Decimal.of(number));
      case VARIABLE -> Names.of(target, pass).withoutPrefix().entry();
      case UPSTREAM -> Names.upstream(pass).entry();
      case OUTPUT -> "y[n][d]";
      case OUTPUT_LESS_UPSTREAM -> "y[n][d] - dout[n][d]";
    };
  }
}
