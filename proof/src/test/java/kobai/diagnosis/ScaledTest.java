package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import kobai.diagnosis.pass.Patient;
import kobai.experiment.LayerSpec;
import kobai.experiment.Size;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layers with a parameter that have as many outputs as inputs, y = s·x: one s for all entries, or
 * one for each column.
 */
class ScaledTest {
  private static final int SEEDS = 20;

  /** y = s·x, with a backward that a test defines. */
  private static final class Scaled implements Layer {
    private final Parameter s; // 1×1 or 1×D
    private final BinaryOperator<RealMatrix> dx;
    private final BinaryOperator<RealMatrix> ds;
    private RealMatrix x = MatrixUtils.createRealMatrix(1, 1); // N×D

    /**
     * Creates a layer.
     *
     * @param dx of dout and s, as wide as x
     * @param ds of dout and x, for an s of 1×D
     */
    Scaled(RealMatrix s, BinaryOperator<RealMatrix> dx, BinaryOperator<RealMatrix> ds) {
      this.s = new Parameter("s", s);
      this.dx = dx;
      this.ds = ds;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(s);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return scaled(x, s.value());
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      RealMatrix columns = ds.apply(dout, x);
      boolean one = s.value().getColumnDimension() == 1 && columns.getRowDimension() == 1;
      s.setGradient(one ? sumRows(columns.transpose()) : columns);
      return dx.apply(dout, s.value());
    }
  }

  private static RealMatrix scaled(RealMatrix x, RealMatrix s) {
    RealMatrix y = x.copy();
    for (int d = 0; d < y.getColumnDimension(); d++) {
      double factor = s.getEntry(0, Math.min(d, s.getColumnDimension() - 1));
      y.setColumnVector(d, x.getColumnVector(d).mapMultiply(factor));
    }
    return y;
  }

  private static RealMatrix sums(RealMatrix dout, RealMatrix x) {
    return sumRows(hadamard(dout, x));
  }

  /** Returns the diagnoses with every seed. */
  private static Set<Set<String>> names(
      boolean columns, BinaryOperator<RealMatrix> dx, BinaryOperator<RealMatrix> ds) {
    Patient patient =
        new Patient(
            LayerSpec.of("Scaled", (x, parameters) -> scaled(x, parameters.get(0)))
                .with("s", Size.ONE, columns ? Size.INPUTS : Size.ONE),
            (name, values) -> new Scaled(values[0].copy(), dx, ds),
            () -> {});
    Set<Set<String>> all = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      all.add(Patients.names(Examination.of(patient, seed)));
    }
    return all;
  }

  @ParameterizedTest(name = "one a column: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("A right layer has no mistake")
  void of_right_isEmpty(boolean columns) {
    assertEquals(Set.of(Set.of()), names(columns, ScaledTest::scaled, ScaledTest::sums));
  }

  @ParameterizedTest(name = "one a column: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("A mistake in dx has its name, as in any layer")
  void of_wrongInputGradient_isNamed(boolean columns) {
    assertEquals(
        Set.of(Set.of("dx:dout-unchanged")),
        names(columns, (dout, s) -> dout.copy(), ScaledTest::sums));
    assertEquals(
        Set.of(Set.of("dx:upstream-left-out")),
        names(columns, (dout, s) -> scaled(ones(dout), s), ScaledTest::sums));
    assertEquals(
        Set.of(Set.of(columns ? "dx:own-formula" : "dx:other-factor")),
        names(columns, (dout, s) -> scaled(dout, map(s, v -> 1 / v)), ScaledTest::sums));
  }

  @ParameterizedTest(name = "one a column: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("A mistake in ds has its name, as in any layer")
  void of_wrongFactorGradient_isNamed(boolean columns) {
    assertEquals(
        Set.of(Set.of("ds:divided-by-rows")),
        names(
            columns,
            ScaledTest::scaled,
            (dout, x) -> sums(dout, x).scalarMultiply(1.0 / x.getRowDimension())));
    assertEquals(
        Set.of(Set.of(columns ? "ds:not-summed" : "ds:wrong-shape")),
        names(columns, ScaledTest::scaled, Matrices::hadamard));
    assertEquals(
        Set.of(Set.of("ds:other-factor")),
        names(columns, ScaledTest::scaled, (dout, x) -> sumRows(dout)));
  }

  @ParameterizedTest(name = "one a column: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("Shapes that do not fit inside backward are named")
  void of_shapesThatDoNotFit_isNamed(boolean columns) {
    assertEquals(
        Set.of(Set.of("backward:shapes-do-not-fit")),
        names(columns, (dout, s) -> dout.multiply(s), ScaledTest::sums));
  }

  private static RealMatrix ones(RealMatrix like) {
    return map(like, v -> 1);
  }
}
