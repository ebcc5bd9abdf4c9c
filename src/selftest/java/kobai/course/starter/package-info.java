/** What students get: derived, proved, published, renewed. */
@NullMarked
package kobai.course.starter;

import org.jspecify.annotations.NullMarked;
