/**
 * The possible findings of a check, as values of one sealed interface. Tests check their texts in
 * both languages.
 */
@NullMarked
package kobai.finding;

import org.jspecify.annotations.NullMarked;
