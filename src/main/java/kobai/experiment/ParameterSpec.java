package kobai.experiment;

/**
 * A parameter of a layer: its name in the formulas, and its shape.
 *
 * @param name for example "W"
 * @param rows how many rows it has
 * @param columns how many columns it has
 */
public record ParameterSpec(String name, Size rows, Size columns) {

  /** Returns whether its shape depends on the number of inputs: then it fixes the width of x. */
  boolean fixesInputs() {
    return rows.of(1, 1) != rows.of(2, 1) || columns.of(1, 1) != columns.of(2, 1);
  }
}
