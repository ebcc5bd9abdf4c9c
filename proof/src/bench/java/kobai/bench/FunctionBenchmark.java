package kobai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kobai.check.Draw;
import kobai.nn.Formulas;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import kobai.numeric.large.Direction;
import kobai.numeric.large.DirectionalDerivative;
import kobai.numeric.large.StructuredGradient;
import kobai.train.SoftmaxCrossEntropy;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The gradient of one function at a batch of 32 rows and 10 columns. */
@State(Scope.Benchmark)
public class FunctionBenchmark {
  private static final int ROWS = 32;
  private static final int COLUMNS = 10;

  /** The name of the function. */
  @Param({"sigmoid", "softmax cross-entropy"})
  public String function = "sigmoid";

  private final RealMatrix x = new Draw(1, "x").matrix(ROWS, COLUMNS);
  private RealMatrix dout = x;
  private UnaryOperator<RealMatrix> f = v -> v;

  /** Chooses the function, and a dout of the shape of its outputs. */
  @Setup
  public void choose() {
    f =
        function.equals("sigmoid")
            ? v -> Formulas.sigmoid(v, List.of())
            : FunctionBenchmark::softmaxCrossEntropy;
    dout = new Draw(1, "dout").matrix(ROWS, f.apply(x).getColumnDimension());
  }

  /** Returns one loss per row, N×1. */
  private static RealMatrix softmaxCrossEntropy(RealMatrix scores) {
    RealMatrix losses = MatrixUtils.createRealMatrix(ROWS, 1);
    for (int n = 0; n < ROWS; n++) {
      RealMatrix target = MatrixUtils.createRealMatrix(1, COLUMNS);
      target.setEntry(0, n % COLUMNS, 1);
      losses.setEntry(n, 0, new SoftmaxCrossEntropy().forward(scores.getRowMatrix(n), target));
    }
    return losses;
  }

  /** The floor: the bare function. */
  @Benchmark
  public RealMatrix forward() {
    return f.apply(x);
  }

  /** Each entry separately. */
  @Benchmark
  public GradientEstimate elementwise() {
    return NumericalGradient.of(f, x, dout);
  }

  /** Together all entries that cannot meet in any output. */
  @Benchmark
  public GradientEstimate structured() {
    return StructuredGradient.of(f, x, dout);
  }

  /** The slopes in two directions. */
  @Benchmark
  public List<Estimate> directional() {
    SplittableRandom random = new SplittableRandom(1);
    List<DoubleUnaryOperator> along = new ArrayList<>();
    for (int d = 0; d < 2; d++) {
      Direction direction = Direction.random(List.of(x), random);
      along.add(t -> NumericalLayer.dot(dout, f.apply(direction.at(t).get(0))));
    }
    return DirectionalDerivative.of(NumericalLayer.dot(dout, f.apply(x)), along);
  }
}
