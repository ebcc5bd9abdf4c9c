package layers;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;

public class EnumSwitch {
  enum Kind {
    RELU {
      @Override
      double slope(double x) {
        return x > 0 ? 1 : 0;
      }
    },
    IDENTITY;

    double slope(double x) {
      return 1;
    }
  }

  private final Map<Kind, RealMatrix> kept = new EnumMap<>(Kind.class);

  int number(Kind kind) {
    switch (kind) {
      case RELU:
        return 1;
      default:
        return 0;
    }
  }

  String text(Kind kind) {
    return switch (kind) {
      case RELU -> "max(x, 0)";
      case IDENTITY -> kind.name() + kind.ordinal() + Kind.valueOf("RELU") + Kind.values().length;
    };
  }
}
