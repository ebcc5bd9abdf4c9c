/**
 * The language of the house: texts in the reader's language, facts, lines of source, and how
 * numbers are shown.
 */
@NullMarked
package kobai.text;

import org.jspecify.annotations.NullMarked;
