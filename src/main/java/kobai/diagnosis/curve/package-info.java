/** The slope of a layer that works entry by entry, as a curve along x. */
@NullMarked
package kobai.diagnosis.curve;

import org.jspecify.annotations.NullMarked;
