package kobai.formula;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Reads a formula of whole matrices: "xᵀ · y". A number alone stands for every entry. */
final class PrintedMatrices {
  private final List<String> tokens;
  private final Map<String, RealMatrix> matrices;
  private int at;

  PrintedMatrices(List<String> tokens, Map<String, RealMatrix> matrices) {
    this.tokens = tokens;
    this.matrices = matrices;
  }

  RealMatrix value(int rows, int columns) {
    RealMatrix value = sum();
    require(at == tokens.size());
    if (isNumber(value)) {
      return MatrixUtils.createRealMatrix(rows, columns).scalarAdd(value.getEntry(0, 0));
    }
    require(value.getRowDimension() == rows && value.getColumnDimension() == columns);
    return value;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("no formula");
    }
  }

  private static boolean isNumber(RealMatrix a) {
    return a.getRowDimension() == 1 && a.getColumnDimension() == 1;
  }

  private boolean take(String token) {
    boolean here = at < tokens.size() && tokens.get(at).equals(token);
    at += here ? 1 : 0;
    return here;
  }

  private RealMatrix sum() {
    RealMatrix value = product();
    while (true) {
      if (take("+")) {
        value = value.add(product());
      } else if (take("−") || take("-")) {
        value = value.subtract(product());
      } else {
        return value;
      }
    }
  }

  private RealMatrix product() {
    if (take("−") || take("-")) {
      return product().scalarMultiply(-1);
    }
    RealMatrix value = single();
    while (take("·")) {
      RealMatrix right = single();
      value =
          isNumber(value)
              ? right.scalarMultiply(value.getEntry(0, 0))
              : isNumber(right)
                  ? value.scalarMultiply(right.getEntry(0, 0))
                  : value.multiply(right);
    }
    return value;
  }

  private RealMatrix single() {
    require(at < tokens.size());
    String token = tokens.get(at++);
    RealMatrix value;
    if (token.equals("(")) {
      value = sum();
      require(take(")"));
    } else if (token.matches("\\d.*")) {
      value = MatrixUtils.createRealIdentityMatrix(1).scalarMultiply(Double.parseDouble(token));
    } else {
      require(matrices.containsKey(token));
      value = matrices.get(token);
    }
    return take("ᵀ") ? value.transpose() : value;
  }
}
