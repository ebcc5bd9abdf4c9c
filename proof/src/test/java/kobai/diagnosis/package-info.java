/** Tests of the diagnosis, by samples that know nothing of it. */
@NullMarked
package kobai.diagnosis;

import org.jspecify.annotations.NullMarked;
