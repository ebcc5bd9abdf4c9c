package kobai.worker;

/**
 * What a worker is asked. All but the first three are answered, with a {@link Reply}.
 *
 * <p>Before what each needs goes the number of parameters that have a new value, and for each its
 * id and the value. What is answered goes on with a random number, the token of the answer.
 */
enum Request {
  /** Here are classes: a name for their loader; how many; for each its name and its bytes. */
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
  /** Call parameters: the layer's id. */
  PARAMETERS
}
