/** Tests of the project itself: its package order, its exercises, and that no answer leaks. */
@NullMarked
package kobai.house;

import org.jspecify.annotations.NullMarked;
