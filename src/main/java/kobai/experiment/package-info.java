/** The words in which a layer is described, made and run: what goes in, and what comes out. */
@NullMarked
package kobai.experiment;

import org.jspecify.annotations.NullMarked;
