/** Tests of kobai.lab.page. */
@NullMarked
package kobai.lab.page;

import org.jspecify.annotations.NullMarked;
