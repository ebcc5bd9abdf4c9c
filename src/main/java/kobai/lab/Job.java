package kobai.lab;

import java.util.function.Function;

/**
 * A piece of work whose result does not depend on other jobs, or on when it is done.
 *
 * @param <T> what comes of it
 * @param steps how many times the work calls {@link Lane#beat}
 * @param work what is done; a lane lends it layers whose static state is this job's alone
 */
record Job<T>(long steps, Function<Lane, T> work) {}
