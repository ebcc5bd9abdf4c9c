/**
 * The vocabulary that all packages share: texts in the reader's language, facts, lines of source
 * code, and the format of numbers.
 */
@NullMarked
package kobai.text;

import org.jspecify.annotations.NullMarked;
