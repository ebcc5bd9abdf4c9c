package kobai.lab;

import java.util.function.Function;

/**
 * An independent unit of work: its result does not depend on other jobs or on when it runs.
 *
 * @param <T> the result
 * @param steps how many times the work calls {@link Lane#beat}
 * @param work the work itself; its lane gives it layers whose static state belongs to this job
 *     alone
 */
record Job<T>(long steps, Function<Lane, T> work) {}
