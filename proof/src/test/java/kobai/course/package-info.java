/** What students get: derived, proved, published, renewed. */
@NullMarked
package kobai.course;

import org.jspecify.annotations.NullMarked;
