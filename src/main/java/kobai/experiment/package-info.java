/** The types that describe a layer, make it and run it: its inputs and its results. */
@NullMarked
package kobai.experiment;

import org.jspecify.annotations.NullMarked;
