/** Tests of what the code of strangers may do. */
@NullMarked
package kobai.handin.bytecode;

import org.jspecify.annotations.NullMarked;
