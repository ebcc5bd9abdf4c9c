/** Files, folders, digests, zips and tables, as all other packages need them. */
@NullMarked
package kobai.files;

import org.jspecify.annotations.NullMarked;
