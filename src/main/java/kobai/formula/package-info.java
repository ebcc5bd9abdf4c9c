/**
 * Finds the formula that a gradient was computed with, from numbers alone: the values of all small
 * expressions, searched for the value that was seen. No backward formula is in this package.
 */
@NullMarked
package kobai.formula;

import org.jspecify.annotations.NullMarked;
