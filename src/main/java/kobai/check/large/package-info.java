/** Checks of networks and of layers with many entries. The graded exercises do not need them. */
@NullMarked
package kobai.check.large;

import org.jspecify.annotations.NullMarked;
