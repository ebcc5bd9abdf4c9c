package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kobai.report.Shares;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A table of shares as a small picture. All cells of one colour are one path, because a page holds
 * many of them.
 *
 * @param title whose table it is
 * @param width of the picture
 * @param height of the picture
 * @param colours the cells by colour; those without a colour are 0
 * @param grid lines between the rows of the gradient, and between the rows of dout
 * @param marks frames around the cells that differ
 * @param labels the names of the rows of the gradient and of dout
 */
record SharesMap(
    String title,
    int width,
    int height,
    List<Colour> colours,
    String grid,
    String marks,
    List<Label> labels) {
  private static final int LARGEST = 60; // more rows or columns would not fit
  private static final int SIDE = 300;
  private static final int LEFT = 48; // for labels
  private static final int TOP = 18;

  /** The cells of one colour: "warm-3". */
  record Colour(String name, String path) {}

  /** A text, and where it ends (at the left) or is centred (at the top). */
  record Label(String text, int x, int y, String anchor) {}

  /** Draws one of the two tables of a measurement. */
  static SharesMap of(String title, RealMatrix table, Shares shares) {
    int rows = Math.min(LARGEST, table.getRowDimension());
    int columns = Math.min(LARGEST, table.getColumnDimension());
    int cell = Math.max(5, Math.min(18, SIDE / Math.max(rows, columns)));
    Map<String, StringBuilder> colours = new TreeMap<>();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double share = table.getEntry(i, j);
        String colour = HeatMap.colour(share == 0 ? 0 : share / shares.largest());
        String square = square(LEFT + j * cell, TOP + i * cell, cell);
        if (!colour.equals("even")) {
          colours.computeIfAbsent(colour, name -> new StringBuilder()).append(square);
        }
        if (shares.differs(i, j)) {
          marks.append(square);
        }
      }
    }
    List<Colour> paths = new ArrayList<>();
    colours.forEach((name, path) -> paths.add(new Colour(name, path.toString())));
    int height = rows * cell;
    int width = columns * cell;
    int entries = shares.measurement().offset().getColumnDimension(); // in a row of the gradient
    int outputs = shares.measurement().inputs().dout().getColumnDimension();
    StringBuilder grid = new StringBuilder(square(LEFT, TOP, width, height));
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i * entries < rows; i++) {
      int y = TOP + i * entries * cell;
      grid.append("M%d %dh%d".formatted(LEFT, y, width));
      int middle = y + Math.min(entries, rows - i * entries) * cell / 2 + 4;
      String name = shares.measurement().target().displayed();
      labels.add(new Label(name + "[" + i + "]", LEFT - 4, middle, "end"));
    }
    for (int j = 0; j * outputs < columns; j++) {
      int x = LEFT + j * outputs * cell;
      grid.append("M%d %dv%d".formatted(x, TOP, height));
      int middle = x + Math.min(outputs, columns - j * outputs) * cell / 2;
      labels.add(new Label("dout[" + j + "]", middle, TOP - 6, "middle"));
    }
    return new SharesMap(
        title,
        LEFT + width + 2,
        TOP + height + 2,
        paths,
        grid.toString(),
        marks.toString(),
        labels);
  }

  private static String square(int x, int y, int side) {
    return square(x, y, side, side);
  }

  private static String square(int x, int y, int width, int height) {
    return "M%d %dh%dv%dh-%dz".formatted(x, y, width, height, width);
  }
}
