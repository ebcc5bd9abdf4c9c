/** Files and tables that others read while we write. */
@NullMarked
package kobai.files;

import org.jspecify.annotations.NullMarked;
