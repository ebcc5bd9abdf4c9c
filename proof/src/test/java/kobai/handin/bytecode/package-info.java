/** Tests of what strangers' code may do. */
@NullMarked
package kobai.handin.bytecode;

import org.jspecify.annotations.NullMarked;
