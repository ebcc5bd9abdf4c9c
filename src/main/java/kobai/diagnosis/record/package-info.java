/**
 * What an examination claims and has measured, and the fresh passes that a claim must predict
 * before it is said.
 */
@NullMarked
package kobai.diagnosis.record;

import org.jspecify.annotations.NullMarked;
