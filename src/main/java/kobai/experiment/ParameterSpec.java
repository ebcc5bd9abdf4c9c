package kobai.experiment;

/**
 * A parameter of a layer: what the formulas call it, and its shape.
 *
 * @param name for example "W"
 * @param rows how many rows it has
 * @param columns how many columns it has
 */
public record ParameterSpec(String name, Size rows, Size columns) {

  /** Returns whether it has its shape from the number of inputs: x then has one width only. */
  boolean fixesInputs() {
    return rows.of(1, 1) != rows.of(2, 1) || columns.of(1, 1) != columns.of(2, 1);
  }
}
