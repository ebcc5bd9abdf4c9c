/** What students get: derived, proved, published, renewed. */
@NullMarked
package kobai.starter;

import org.jspecify.annotations.NullMarked;
