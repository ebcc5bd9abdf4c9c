package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import org.jspecify.annotations.Nullable;

/**
 * Compares the parts of a row's shares with those of calculus: is one of them too large by a
 * factor, or is something added to it, or does it keep to a limit?
 */
public final class RowPartsExam {
  private static final int ENOUGH = 8; // entries
  private final Trials trials;
  private final List<ResponseTable> tables;
  private final RowParts parts;

  public RowPartsExam(Trials trials, List<ResponseTable> tables) {
    this.trials = trials;
    this.tables = tables;
    this.parts = RowParts.of(tables);
  }

  /** Measures tables with large x, where shares are of very different sizes. */
  public static RowPartsExam wide(Trials trials) {
    List<ResponseTable> tables = new ArrayList<>();
    for (Trials.Trial trial : trials.ordinary()) {
      Pass wide = trial.pass().withX(trial.pass().x().scalarMultiply(8));
      ResponseTable table = ResponseTable.of(trials, wide);
      if (table == null || table.offset().getFrobeniusNorm() > 0) {
        return new RowPartsExam(trials, List.of());
      }
      tables.add(table);
    }
    return new RowPartsExam(trials, tables);
  }

  /** Names what is wrong with the parts; returns whether it is something simple. */
  public boolean examine() {
    if (tables.size() < Claim.ENOUGH || parts.own().size() < ENOUGH || parts.common().isEmpty()) {
      return false;
    }
    String own = factor(parts.own());
    String common = factor(parts.common());
    if (own != null && common != null) {
      boolean both = !own.equals("1") && !common.equals("1");
      boolean right = own.equals("1") && common.equals("1");
      return !right && found(both ? "both" : own.equals("1") ? "common" : "own", own, common);
    }
    if (own != null && !own.equals("1")) {
      return found("own-besides", own);
    }
    String sum = own == null ? sum() : null;
    if (sum != null) {
      return found("sum", sum);
    }
    return own == null && limit();
  }

  /** Returns by which factor all these numbers are too large: "1/D"; null if there is none. */
  private static @Nullable String factor(List<RowParts.Pair> pairs) {
    RowParts.Pair largest = largest(pairs);
    double factor = largest.mine() / largest.calculus();
    for (Size size : Size.values()) {
      double by = Math.rint(factor / size.of(largest) * 1e6) / 1e6;
      if (by != 0 && pairs.stream().allMatch(pair -> pair.fits(by * size.of(pair)))) {
        return size.times(by);
      }
    }
    return null;
  }

  private static RowParts.Pair largest(List<RowParts.Pair> pairs) {
    return pairs.stream()
        .max((a, b) -> Double.compare(Math.abs(a.calculus()), Math.abs(b.calculus())))
        .orElseThrow();
  }

  /** Returns a factor and a term that lead from the right own parts to the layer's. */
  private @Nullable String sum() {
    RowParts.Pair largest = largest(parts.own());
    RowParts.Pair other = // in a batch of the same shape
        parts.own().stream()
            .filter(p -> p.rows() == largest.rows() && p.columns() == largest.columns())
            .min((a, b) -> Double.compare(a.calculus(), b.calculus()))
            .orElseThrow();
    double slope = (largest.mine() - other.mine()) / (largest.calculus() - other.calculus());
    double factor = Math.rint(slope * 1e6) / 1e6;
    double term = largest.mine() - factor * largest.calculus();
    for (Size size : Size.values()) {
      double by = Math.rint(term / size.of(largest) * 1e6) / 1e6;
      boolean fits =
          parts.own().stream()
              .allMatch(p -> RowParts.isNear(p.mine(), factor * p.calculus() + by * size.of(p)));
      if (fits && by != 0 && factor != 0) {
        String right = factor == 1 ? "r " : Decimal.text(factor) + " · r ";
        return right + (by < 0 ? "- " : "+ ") + size.times(Math.abs(by));
      }
    }
    return null;
  }

  /** Names a number that stands for all own parts below some limit. */
  private boolean limit() {
    double value = Double.NaN;
    double mostWrong = 0;
    double leastRight = Double.POSITIVE_INFINITY;
    int wrong = 0;
    int right = 0;
    for (RowParts.Pair pair : parts.own()) {
      if (pair.fits(1)) {
        leastRight = Math.min(leastRight, pair.calculus());
        right++;
      } else {
        value = Double.isNaN(value) ? pair.mine() : value;
        if (!RowParts.isNear(pair.mine(), value)) {
          return false;
        }
        mostWrong = Math.max(mostWrong, pair.calculus());
        wrong++;
      }
    }
    boolean told = Math.min(wrong, right) >= Claim.ENOUGH && mostWrong < leastRight;
    return told && found("limit", Decimal.text(Double.parseDouble("%.6e".formatted(value))));
  }

  private boolean found(String variant, String... arguments) {
    int entries = parts.own().size() + parts.common().size();
    List<Detail> details = new ArrayList<>();
    List.of(arguments).forEach(text -> details.add(Detail.argument(text)));
    details.add(Detail.variant(variant));
    Detail[] all = details.toArray(Detail[]::new);
    trials.chart().settled(tables.size(), entries, "parts-wrong", trials.target(), all);
    return true;
  }

  /** The sizes of a batch that may come into a number. */
  private enum Size {
    NONE,
    COLUMNS,
    PART_OF_COLUMNS,
    ROWS,
    PART_OF_ROWS;

    double of(RowParts.Pair pair) {
      return switch (this) {
        case NONE -> 1;
        case COLUMNS -> pair.columns();
        case PART_OF_COLUMNS -> 1.0 / pair.columns();
        case ROWS -> pair.rows();
        case PART_OF_ROWS -> 1.0 / pair.rows();
      };
    }

    /** Returns a number times this size as it is shown: "0.1/D". */
    String times(double number) {
      String text = Decimal.text(number);
      return switch (this) {
        case NONE -> text;
        case COLUMNS -> text + " · D";
        case PART_OF_COLUMNS -> text + "/D";
        case ROWS -> text + " · N";
        case PART_OF_ROWS -> text + "/N";
      };
    }
  }
}
