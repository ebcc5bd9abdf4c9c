package kobai.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import kobai.experiment.PassInputs;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A command that runs a layer on a small batch: the rows of x and the one unit of dout that show
 * the share that differs most.
 */
public final class TryLine {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private TryLine() {}

  /** Returns the command: {@code ./kobai try Softmax --x "0.5 1 2" --dout "0 1 0"}. */
  public static String of(String exercise, Shares shares) {
    PassInputs inputs = shares.measurement().inputs();
    int outputs = inputs.dout().getColumnDimension();
    Shares.Place worst =
        shares.worst().orElse(new Shares.Place(shares.offset().orElse(0), -1)); // without dout
    int from = worst.upstream() < 0 ? -1 : worst.upstream() / outputs;
    TreeSet<Integer> rows = new TreeSet<>();
    if (shares.measurement().target().isInput()) {
      rows.add(worst.entry() / inputs.x().getColumnDimension());
    }
    if (from >= 0 || rows.isEmpty()) {
      rows.add(Math.max(from, 0));
    }
    List<String> x = new ArrayList<>();
    List<String> dout = new ArrayList<>();
    for (int row : rows) {
      x.add(numbers(inputs.x(), row));
      dout.add(unit(outputs, row == from ? worst.upstream() % outputs : -1));
    }
    return "./kobai try %s --x \"%s\" --dout \"%s\""
        .formatted(exercise, String.join("; ", x), String.join("; ", dout));
  }

  private static String numbers(RealMatrix x, int row) {
    StringJoiner numbers = new StringJoiner(" ");
    for (double entry : x.getRow(row)) {
      numbers.add(number(entry));
    }
    return numbers.toString();
  }

  private static String number(double entry) {
    if (entry == 0 || !Double.isFinite(entry)) {
      return entry == 0 ? "0" : String.valueOf(entry);
    }
    BigDecimal rounded = new BigDecimal(entry).round(TWO_DIGITS).stripTrailingZeros();
    return Math.abs(rounded.scale()) > 5 ? rounded.toString() : rounded.toPlainString();
  }

  private static String unit(int size, int place) {
    StringJoiner numbers = new StringJoiner(" ");
    for (int k = 0; k < size; k++) {
      numbers.add(k == place ? "1" : "0");
    }
    return numbers.toString();
  }
}
