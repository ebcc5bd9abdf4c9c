/** Tests of the search for formulas, and a reader of the formulas that are printed. */
@NullMarked
package kobai.formula;

import org.jspecify.annotations.NullMarked;
