/** Tests of {@code kobai.diagnosis.company}. */
@NullMarked
package kobai.diagnosis.company;

import org.jspecify.annotations.NullMarked;
