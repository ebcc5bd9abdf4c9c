/** Tests of how a layer is described. */
@NullMarked
package kobai.experiment;

import org.jspecify.annotations.NullMarked;
