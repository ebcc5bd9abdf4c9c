/** Where random inputs come from: a secret that a class shares, and each student's own seed. */
@NullMarked
package kobai.seed;

import org.jspecify.annotations.NullMarked;
