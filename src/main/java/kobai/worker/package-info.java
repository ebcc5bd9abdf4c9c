/**
 * The part of Kobai that shares a JVM with a student's code: it loads the code, calls it, and
 * reports the results. Nothing here knows a right answer, a seed or a grade. This package depends
 * on the contract in {@code kobai.nn} alone.
 */
@NullMarked
package kobai.worker;

import org.jspecify.annotations.NullMarked;
