/** Tests of the students' project: how it is derived, checked, published and updated. */
@NullMarked
package kobai.starter;

import org.jspecify.annotations.NullMarked;
