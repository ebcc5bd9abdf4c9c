package kobai.worker;

/**
 * What a worker says. After all but {@link #STILL_RUNNING} follow the question's token, which the
 * student's code never sees; what was printed; the parameters that have changed; the matrices that
 * have changed; then what is told here.
 */
enum Reply {
  /** The call is not over yet; where it is: a stack trace. */
  STILL_RUNNING,
  /** The call came back: with a matrix and its id, or with parameters. */
  ANSWER,
  /** The call threw this. */
  THROWN,
  /** There is no such layer, for this reason. */
  NO_LAYER
}
