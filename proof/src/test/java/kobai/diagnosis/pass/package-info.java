/** Tests of {@code kobai.diagnosis.pass}. */
@NullMarked
package kobai.diagnosis.pass;

import org.jspecify.annotations.NullMarked;
