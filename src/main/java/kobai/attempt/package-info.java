/**
 * One pass of a student's own layer on a batch of their own: its inputs from text, its run within
 * limits, and its results for people.
 */
@NullMarked
package kobai.attempt;

import org.jspecify.annotations.NullMarked;
