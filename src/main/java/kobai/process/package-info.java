/**
 * Child processes, and workers that run students' code in them. Code that is not the user's own
 * needs a {@link kobai.process.Confinement}.
 */
@NullMarked
package kobai.process;

import org.jspecify.annotations.NullMarked;
