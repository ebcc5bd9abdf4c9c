package layers;

public class Sealed {
  sealed interface Shape permits Row, Column {
    int size();
  }

  record Row(int size) implements Shape {}

  static final class Column implements Shape {
    @Override
    public int size() {
      return 1;
    }
  }

  int of(Shape shape) {
    if (shape instanceof Row row) {
      return row.size();
    }
    return shape instanceof Column column && column.size() > 0 ? column.hashCode() : 0;
  }
}
