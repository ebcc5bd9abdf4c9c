/** Tests of {@code kobai.diagnosis.condition}. */
@NullMarked
package kobai.diagnosis.condition;

import org.jspecify.annotations.NullMarked;
