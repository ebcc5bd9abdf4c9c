package kobai.diagnosis.share;

import java.util.Locale;
import kobai.diagnosis.pass.Decimal;

/** Weights that go by an index, as a loop may make them. */
enum IndexWeight {
  NUMBER("(i + 1)"),
  INVERSE("1 / (i + 1)"),
  INDEX("i"),
  FROM_END("(I - i)"),
  INVERSE_FROM_END("1 / (I - i)"),
  PART("(i + 1) / I"),
  INDEX_PART("i / I"),
  PART_FROM_END("(I - i) / I"),
  BEFORE_END("(I - 1 - i)"),
  SQUARE("(i + 1)²"),
  INVERSE_SQUARE("1 / (i + 1)²"),
  ROOT("√(i + 1)"),
  INVERSE_ROOT("1 / √(i + 1)"),
  ODD_NUMBER("(2 · i + 1)"),
  INVERSE_ODD("1 / (2 · i + 1)"),
  TERM_COUNT("1 / (i + 2)"),
  POWER("r^i"),
  POWER_NUMBER("r^(i + 1)"),
  POWER_FROM_END("r^(I - 1 - i)"),
  POWER_UP_TO_END("r^(I - i)");

  private final String written;

  IndexWeight(String written) {
    this.written = written;
  }

  /** Returns whether it has a base that must be measured. */
  boolean hasBase() {
    return ordinal() >= POWER.ordinal();
  }

  /** Returns the weight of a share by one of its indices. */
  double at(ShareSpot spot, char letter, double r) {
    return at(spot.index(letter), spot.size(letter), r);
  }

  /**
   * Returns the weight.
   *
   * @param i the index
   * @param size how many values the index has
   * @param r the base, if it is a power
   */
  double at(int i, int size, double r) {
    return switch (this) {
      case NUMBER -> i + 1;
      case INVERSE -> 1.0 / (i + 1);
      case INDEX -> i;
      case FROM_END -> size - i;
      case INVERSE_FROM_END -> 1.0 / (size - i);
      case PART -> (i + 1.0) / size;
      case INDEX_PART -> (double) i / size;
      case PART_FROM_END -> (double) (size - i) / size;
      case BEFORE_END -> size - 1 - i;
      case SQUARE -> (i + 1.0) * (i + 1);
      case INVERSE_SQUARE -> 1.0 / ((i + 1) * (i + 1));
      case ROOT -> Math.sqrt(i + 1);
      case INVERSE_ROOT -> 1 / Math.sqrt(i + 1);
      case ODD_NUMBER -> 2 * i + 1;
      case INVERSE_ODD -> 1.0 / (2 * i + 1);
      case TERM_COUNT -> 1.0 / (i + 2);
      case POWER -> Math.pow(r, i);
      case POWER_NUMBER -> Math.pow(r, i + 1);
      case POWER_FROM_END -> Math.pow(r, size - 1 - i);
      case POWER_UP_TO_END -> Math.pow(r, size - i);
    };
  }

  /** Returns it in the notation of the lessons: "0.9^n". */
  String notation(char index, double r) {
    String letter = index == ShareSpot.OTHER ? "d" : String.valueOf(index);
    String base = r < 0 ? "(" + Decimal.text(r) + ")" : Decimal.text(r);
    return written
        .replace("r", base)
        .replace("I", letter.toUpperCase(Locale.ROOT))
        .replace("i", letter);
  }
}
