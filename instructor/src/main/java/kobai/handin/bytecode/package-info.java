/**
 * What the code of strangers may do, judged by its class files before any of it runs. Everything is
 * refused but what {@code allowed.txt} allows by name.
 */
@NullMarked
package kobai.handin.bytecode;

import org.jspecify.annotations.NullMarked;
