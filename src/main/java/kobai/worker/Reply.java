package kobai.worker;

/**
 * The replies of a worker. Every reply but {@link #STILL_RUNNING} continues with the token of the
 * request, which the student's code never sees; what was printed; the parameters that have changed;
 * the matrices that have changed; and then what is described here.
 */
enum Reply {
  /** The call is still running; a stack trace shows where it is. */
  STILL_RUNNING,
  /** The call returned a matrix, which is sent with its id, parameters, or refusals. */
  ANSWER,
  /** The call threw this. */
  THROWN,
  /** There is no such layer, for this reason. */
  NO_LAYER
}
