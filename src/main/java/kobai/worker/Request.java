package kobai.worker;

/**
 * The requests to a worker. It answers all but the first three with a {@link Reply}.
 *
 * <p>Each request starts with the number of parameters that have a new value, and the id and the
 * value of each; then the same for matrices into which the grader has written. An argument is its
 * id, whether the worker has it, and its entries if not. A request that is answered continues with
 * a random number, the token of the answer. What is described here comes last.
 */
enum Request {
  /** Load classes: a name for their loader; how many; for each its name and its bytes. */
  CLASSES,
  /** Forget static state, and all objects. */
  RENEW,
  /** Forget static state, but keep classes that have none. */
  FORGET,
  /** Make a layer: its id; the name of its class; how many arguments; the arguments. */
  MAKE,
  /** Call forward: the layer's id; x. */
  FORWARD,
  /** Call backward: the layer's id; dout. */
  BACKWARD,
  /** Call backward, and record gradients of a wrong shape: the layer's id; dout. */
  RECORDED_BACKWARD,
  /** Report what the latest recorded backward has refused. */
  REFUSALS,
  /** Call parameters: the layer's id. */
  PARAMETERS
}
