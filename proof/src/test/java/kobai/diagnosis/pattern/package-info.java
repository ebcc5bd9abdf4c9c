/** Tests of {@code kobai.diagnosis.pattern}. */
@NullMarked
package kobai.diagnosis.pattern;

import org.jspecify.annotations.NullMarked;
