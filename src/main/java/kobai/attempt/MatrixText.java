package kobai.attempt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix as people type it: "1 2; 3 4". Commas, the brackets of NumPy and full-width characters
 * are understood, too.
 */
final class MatrixText {
  private static final int MOST_ENTRIES = 1_000; // more than anybody reads

  private MatrixText() {}

  /**
   * Reads a matrix.
   *
   * @param name what it is called in messages: "x"
   * @throws AttemptRefused if the text is none
   */
  static RealMatrix read(String name, String text) throws AttemptRefused {
    List<double[]> rows = new ArrayList<>();
    int entries = 0;
    for (String line : plain(text).split(";")) {
      double[] row = row(name, line.strip());
      if (row.length > 0) {
        rows.add(row);
        entries += row.length;
      }
    }
    if (rows.isEmpty()) {
      throw new AttemptRefused("empty", name);
    }
    if (entries > MOST_ENTRIES) {
      throw new AttemptRefused("too-large", name, String.valueOf(MOST_ENTRIES));
    }
    int columns = rows.get(0).length;
    for (int i = 0; i < rows.size(); i++) {
      int found = rows.get(i).length;
      if (found != columns) {
        String number = String.valueOf(i + 1);
        throw new AttemptRefused("ragged", name, number, "" + found, "" + columns);
      }
    }
    return MatrixUtils.createRealMatrix(rows.toArray(new double[0][]));
  }

  /** Returns the text with spaces between numbers and a semicolon between rows. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('\u2212', '-')
        .replaceAll("[、,]", " ")
        .replaceAll("]\\s*\\[", ";")
        .replaceAll("[\\[\\]]", " ")
        .replace('\n', ';');
  }

  private static double[] row(String name, String line) throws AttemptRefused {
    if (line.isEmpty()) {
      return new double[0];
    }
    String[] words = line.split("\\s+");
    double[] row = new double[words.length];
    for (int j = 0; j < words.length; j++) {
      row[j] = number(name, words[j]);
    }
    return row;
  }

  private static double number(String name, String word) throws AttemptRefused {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // reported below, like infinite numbers
    }
    throw new AttemptRefused("number", name, word);
  }
}
