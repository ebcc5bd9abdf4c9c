/**
 * What a layer does to x, dout or a sum on its way to a gradient: cutting, rounding, dropping,
 * changing places.
 */
@NullMarked
package kobai.diagnosis.treatment;

import org.jspecify.annotations.NullMarked;
