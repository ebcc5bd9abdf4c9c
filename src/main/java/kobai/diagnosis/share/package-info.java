/**
 * How much of each entry of dout gets into each entry of a gradient: the table of shares, and the
 * rules that a wrong table follows.
 */
@NullMarked
package kobai.diagnosis.share;

import org.jspecify.annotations.NullMarked;
