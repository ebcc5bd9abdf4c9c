/** Tests of the house itself: its package order, its exercises, and that no answer leaks. */
@NullMarked
package kobai.house;

import org.jspecify.annotations.NullMarked;
