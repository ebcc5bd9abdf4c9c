package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;

/**
 * A condition on the indices of a share, as it may stand in an if or in a loop.
 *
 * @param index the letter of the index
 * @param kind what is asked of it
 * @param k the number in it
 * @param other the letter of another index, or of a size
 */
record IndexCondition(char index, Kind kind, int k, char other) {
  private static final int SMALL = 5;

  /** What may be asked. */
  enum Kind {
    THIRDS("i % 3 == k"),
    FOURTHS("i % 4 == k"),
    FROM("i >= k"),
    BELOW("i < k"),
    IS("i == k"),
    IS_NOT("i != k"),
    SECOND_HALF("i >= I/2"),
    FIRST_HALF("i < I/2"),
    LAST_BUT_ONE("i == I-2"),
    FROM_LAST_BUT_ONE("i >= I-2"),
    FROM_SIZE("i >= O"),
    FROM_BEFORE_SIZE("i >= O-1"),
    SAME("i == o"),
    OTHER("i != o"),
    BEFORE("i < o"),
    UP_TO("i <= o"),
    AFTER("i > o"),
    SINCE("i >= o");

    private final String written;

    Kind(String written) {
      this.written = written;
    }

    boolean hasNumber() {
      return ordinal() <= IS_NOT.ordinal();
    }

    boolean hasSize() {
      return this == FROM_SIZE || this == FROM_BEFORE_SIZE;
    }

    boolean comparesIndices() {
      return ordinal() >= SAME.ordinal();
    }
  }

  /** Returns the conditions on the shares of a gradient. */
  static List<IndexCondition> of(Pass pass, Target target) {
    String letters = ShareSpot.letters(pass, target);
    String sizes = pass.isElementwise() ? "nd" : "ndm";
    List<IndexCondition> conditions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (char index : letters.toCharArray()) {
        if (kind.hasNumber()) {
          for (int k = 0; k <= SMALL; k++) {
            conditions.add(new IndexCondition(index, kind, k, index));
          }
        } else if (kind.hasSize()) {
          others(conditions, index, kind, sizes);
        } else if (!kind.comparesIndices()) {
          conditions.add(new IndexCondition(index, kind, 0, index));
        } else if (!pass.isElementwise()) {
          others(conditions, index, kind, letters.substring(letters.indexOf(index)));
        }
      }
    }
    return conditions;
  }

  private static void others(
      List<IndexCondition> conditions, char index, Kind kind, String letters) {
    for (char other : letters.toCharArray()) {
      boolean same = other == index || (index == ShareSpot.OTHER && other == 'd');
      if (!same) {
        conditions.add(new IndexCondition(index, kind, 0, other));
      }
    }
  }

  boolean holds(ShareSpot spot) {
    int i = spot.index(index);
    int size = spot.size(index);
    int o = kind.hasSize() ? spot.size(other) : spot.index(other);
    return switch (kind) {
      case THIRDS -> i % 3 == k;
      case FOURTHS -> i % 4 == k;
      case FROM -> i >= k;
      case BELOW -> i < k;
      case IS -> i == k;
      case IS_NOT -> i != k;
      case SECOND_HALF -> i >= size / 2;
      case FIRST_HALF -> i < size / 2;
      case LAST_BUT_ONE -> i == size - 2;
      case FROM_LAST_BUT_ONE -> i >= size - 2;
      case FROM_SIZE, SINCE -> i >= o;
      case FROM_BEFORE_SIZE -> i >= o - 1;
      case SAME -> i == o;
      case OTHER -> i != o;
      case BEFORE -> i < o;
      case UP_TO -> i <= o;
      case AFTER -> i > o;
    };
  }

  /** Returns the letters of the indices that it asks of. */
  String letters() {
    return kind.comparesIndices() ? "" + index + other : "" + index;
  }

  /** Returns it as in Java. */
  String notation() {
    StringBuilder text = new StringBuilder();
    for (char letter : kind.written.toCharArray()) {
      text.append(
          switch (letter) {
            case 'i' -> shown(index);
            case 'I' -> shown(index).toUpperCase(Locale.ROOT);
            case 'o' -> shown(other);
            case 'O' -> shown(other).toUpperCase(Locale.ROOT);
            case 'k' -> String.valueOf(k);
            default -> String.valueOf(letter);
          });
    }
    return text.toString();
  }

  private static String shown(char letter) {
    return letter == ShareSpot.OTHER ? "d" : String.valueOf(letter);
  }
}
