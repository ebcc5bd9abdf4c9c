package kobai.attempt;

import java.util.EnumMap;
import java.util.Map;
import kobai.experiment.ParameterSpec;
import kobai.experiment.Size;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The sizes N, D and M of a batch, inferred from the matrices that are given. */
final class BatchShapes {
  private static final int ROWS = 2;
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 4;

  /** Which size is meant. */
  enum Dimension {
    /** N, the rows of the batch. */
    BATCH,
    /** D, the columns of x. */
    INPUT,
    /** M, the columns of y. */
    OUTPUT
  }

  /** Where a size is known from. */
  private record Source(String name, RealMatrix matrix, boolean rows) {
    int size() {
      return rows ? matrix.getRowDimension() : matrix.getColumnDimension();
    }

    String side() {
      return rows ? "rows" : "columns";
    }
  }

  private final Map<Dimension, Source> sources = new EnumMap<>(Dimension.class);
  private final boolean sameShape; // y has the shape of x

  BatchShapes(boolean sameShape) {
    this.sameShape = sameShape;
  }

  /** Takes the sizes of x or dout, which must agree with those that are known. */
  void meet(String name, RealMatrix matrix, Dimension columns) throws AttemptRefused {
    meet(Dimension.BATCH, new Source(name, matrix, true));
    meet(columns, new Source(name, matrix, false));
  }

  /** Takes the sizes of a parameter. */
  void meet(ParameterSpec spec, RealMatrix matrix) throws AttemptRefused {
    meet(spec.rows(), new Source(spec.name(), matrix, true));
    meet(spec.columns(), new Source(spec.name(), matrix, false));
  }

  private void meet(Size size, Source source) throws AttemptRefused {
    Dimension dimension = dimension(size);
    if (dimension != null) {
      meet(dimension, source);
    } else if (isFixed(size) && source.size() != size.of(1, 1)) {
      String shape = ShapeMismatch.shape(source.matrix());
      String fixed = String.valueOf(size.of(1, 1));
      throw new AttemptRefused("fixed." + source.side(), source.name(), shape, fixed);
    }
  }

  private void meet(Dimension wanted, Source source) throws AttemptRefused {
    Dimension dimension = sameShape && wanted == Dimension.OUTPUT ? Dimension.INPUT : wanted;
    Source other = sources.putIfAbsent(dimension, source);
    if (other != null && other.size() != source.size()) {
      throw new AttemptRefused(
          "shape." + source.side() + "." + other.side(),
          source.name(),
          ShapeMismatch.shape(source.matrix()),
          other.name(),
          ShapeMismatch.shape(other.matrix()));
    }
  }

  private static @Nullable Dimension dimension(Size size) {
    if (size.of(5, 7) == 5 && size.of(8, 3) == 8) {
      return Dimension.INPUT;
    }
    return size.of(5, 7) == 7 && size.of(8, 3) == 3 ? Dimension.OUTPUT : null;
  }

  private static boolean isFixed(Size size) {
    return size.of(5, 7) == size.of(1, 1) && size.of(8, 3) == size.of(1, 1);
  }

  /** Returns N. */
  int rows() {
    return known(Dimension.BATCH, ROWS);
  }

  /** Returns D. */
  int inputs() {
    int other = sameShape ? 0 : known(Dimension.OUTPUT, 0);
    return known(Dimension.INPUT, other == INPUTS ? OUTPUTS : INPUTS);
  }

  /** Returns M; where there is a choice, it differs from D, so that a wrong transpose is seen. */
  int outputs() {
    return sameShape ? inputs() : known(Dimension.OUTPUT, inputs() == OUTPUTS ? INPUTS : OUTPUTS);
  }

  private int known(Dimension dimension, int otherwise) {
    Source source = sources.get(dimension);
    return source == null ? otherwise : source.size();
  }
}
