/**
 * The formula that the student's code computes, read from its numbers, or what differs from the
 * right gradient.
 */
@NullMarked
package kobai.diagnosis.readback;

import org.jspecify.annotations.NullMarked;
