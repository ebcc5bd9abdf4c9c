package kobai.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** What the names in a formula stand for in one pass: x, dout, y, the parameters, N, D and M. */
public final class Scope {
  private final Map<String, Grid> matrices = new LinkedHashMap<>();
  private final int rows;
  private final int inputs;
  private final int outputs;

  /**
   * Names the sizes of a pass.
   *
   * @param rows how many rows the batch has, N
   * @param inputs how many columns x has, D
   * @param outputs how many columns y has, M
   */
  public Scope(int rows, int inputs, int outputs) {
    this.rows = rows;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** Names a matrix; returns this scope. */
  public Scope with(String name, RealMatrix matrix) {
    matrices.put(name, Grid.of(matrix));
    return this;
  }

  /** Returns a copy in which a name stands for another matrix. */
  Scope replaced(String name, Grid other) {
    Scope copy = new Scope(rows, inputs, outputs);
    copy.matrices.putAll(matrices);
    copy.matrices.put(name, other);
    return copy;
  }

  Map<String, Grid> matrices() {
    return matrices;
  }

  @Nullable Grid matrix(String name) {
    return matrices.get(name);
  }

  int rows() {
    return rows;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  /** Returns whether the layer has no parameters, so that x, y and dout have the same shape. */
  boolean isElementwise() {
    return !matrices.containsKey("W");
  }
}
