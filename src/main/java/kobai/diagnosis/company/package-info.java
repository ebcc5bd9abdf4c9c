/**
 * What goes wrong only in company: after another pass, beside another layer, in the hands of a
 * caller who reads his matrices again.
 */
@NullMarked
package kobai.diagnosis.company;

import org.jspecify.annotations.NullMarked;
