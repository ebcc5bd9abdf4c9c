package layers;

import java.util.ArrayList;
import java.util.List;

public class PatternSwitch {
  sealed interface Node permits Leaf, Sum, Sign {}

  record Leaf(double value) implements Node {}

  record Sum(Node left, Node right) implements Node {}

  enum Sign implements Node {
    PLUS,
    MINUS
  }

  double value(Node node) {
    return switch (node) {
      case Leaf(double v) when v > 0 -> v;
      case Leaf leaf -> leaf.value();
      case Sum(Leaf(var a), Node b) -> a + value(b);
      case Sum(Node a, Node b) -> value(a) + value(b);
      case Sign.PLUS -> 1;
      case Sign.MINUS -> -1;
    };
  }

  String text(Object o) {
    return switch (o) {
      case null -> "null";
      case String s when s.isEmpty() -> "empty";
      case Integer i -> "int " + i;
      case double[] row -> "row " + row.length;
      default -> o.toString();
    };
  }

  int sign(Sign sign) {
    return switch (sign) {
      case PLUS -> 1;
      case Sign s when s.ordinal() > 5 -> 0;
      case MINUS -> -1;
    };
  }

  Object ends() {
    List<Double> list = new ArrayList<>(List.of(1.0, 2.0));
    return list.reversed().getFirst() + list.getLast();
  }
}
