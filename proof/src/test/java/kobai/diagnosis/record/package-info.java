/** Tests of {@code kobai.diagnosis.record}. */
@NullMarked
package kobai.diagnosis.record;

import org.jspecify.annotations.NullMarked;
