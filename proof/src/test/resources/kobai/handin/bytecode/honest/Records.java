package layers;

import java.util.Comparator;
import java.util.List;

public class Records {
  record Shape(int rows, int columns) implements Comparable<Shape> {
    static final Shape ONE = new Shape(1, 1);

    Shape {
      if (rows < 0) {
        throw new IllegalArgumentException("rows: " + rows);
      }
    }

    int entries() {
      return rows * columns;
    }

    @Override
    public int compareTo(Shape other) {
      return Comparator.comparingInt(Shape::entries).compare(this, other);
    }
  }

  record Pair<A, B extends Number>(A first, B... rest) {}

  Object all() {
    return List.of(new Shape(1, 2).hashCode(), Shape.ONE.equals(null), new Pair<>("a", 1, 2).toString());
  }
}
