package kobai.diagnosis.treatment;

import static kobai.nn.Matrices.map;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.diagnosis.record.Detail;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The right gradient plus something that does not come from dout.
 *
 * @param term what is added
 * @param factor how often
 * @param times how many times the right gradient comes in
 */
record LeftOver(Term term, double factor, double times) implements MeasuredPattern {

  /** What may be left over. */
  enum Term {
    /** The same number in every entry. */
    ONE,
    /** The variable that the gradient belongs to, as in weight decay. */
    VARIABLE,
    /** Its signs. */
    VARIABLE_SIGN,
    /** Its squares. */
    VARIABLE_SQUARE,
    /** The output. */
    OUTPUT,
    /** The sums of the columns of x, or of W. */
    COLUMN_SUMS,
    /** The sums of the columns of y. */
    OUTPUT_SUMS,
    /** x transposed times y. */
    INPUT_BY_OUTPUT;

    /** Returns all whose shape fits the gradient. */
    static List<Term> in(Pass pass, Target target) {
      List<Term> terms = new ArrayList<>();
      for (Term term : values()) {
        RealMatrix value = term.of(pass, target);
        if (Closeness.sameShape(value, pass.point(target))) {
          terms.add(term);
        }
      }
      return terms;
    }

    RealMatrix of(Pass pass, Target target) {
      RealMatrix point = pass.point(target);
      return switch (this) {
        case ONE -> point.scalarMultiply(0).scalarAdd(1);
        case VARIABLE -> point;
        case VARIABLE_SIGN -> map(point, Math::signum);
        case VARIABLE_SQUARE -> map(point, v -> v * v);
        case OUTPUT -> pass.y();
        case COLUMN_SUMS -> sums(pass.x());
        case OUTPUT_SUMS -> sums(pass.y());
        case INPUT_BY_OUTPUT -> pass.x().transpose().multiply(pass.y());
      };
    }

    private static RealMatrix sums(RealMatrix a) {
      return Change.COLUMN_SUM.of(a).getRowMatrix(0);
    }

    String notation(Target target) {
      String variable = target.variable();
      return switch (this) {
        case ONE -> "";
        case VARIABLE -> variable;
        case VARIABLE_SIGN -> "sign(" + variable + ")";
        case VARIABLE_SQUARE -> variable + "²";
        case OUTPUT -> "y";
        case COLUMN_SUMS -> "Σ_n x[n]";
        case OUTPUT_SUMS -> "Σ_n y[n]";
        case INPUT_BY_OUTPUT -> "xᵀ·y";
      };
    }
  }

  @Override
  public String id() {
    return times == 1 ? "left-over" : "left-over-and-factor";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    RealMatrix value = term.of(pass, target);
    return Closeness.sameShape(value, pass.point(target))
        ? List.of(pass.gradient(target).scalarMultiply(times).add(value.scalarMultiply(factor)))
        : List.of();
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    return times == 1
        ? List.of(written(Math.abs(factor), target))
        : List.of(
            (factor < 0 ? "−" : "") + written(Math.abs(factor), target), Detail.number(times));
  }

  private String written(double often, Target target) {
    String name = term.notation(target);
    String number = often == 1 && !name.isEmpty() ? "" : Decimal.text(often);
    return number + (number.isEmpty() || name.isEmpty() ? "" : " · ") + name;
  }

  @Override
  public String variant() {
    return times == 1 && factor < 0 ? "taken-off" : "";
  }
}
