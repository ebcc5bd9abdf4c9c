package kobai.experiment;

/** How many rows or columns a parameter has, for a layer with this many inputs and outputs. */
@FunctionalInterface
public interface Size {
  /** Always one. */
  Size ONE = (inputs, outputs) -> 1;

  /** As many as x has columns, D. */
  Size INPUTS = (inputs, outputs) -> inputs;

  /** As many as y has columns, M. */
  Size OUTPUTS = (inputs, outputs) -> outputs;

  /** Returns how many there are for D inputs and M outputs. */
  int of(int inputs, int outputs);
}
