/** What a check can find, as values: one closed family, whose texts are tested in two languages. */
@NullMarked
package kobai.finding;

import org.jspecify.annotations.NullMarked;
