/**
 * Decides what strangers' code may do, from its class files and before any of it runs. Everything
 * is refused unless {@code allowed.txt} allows it by name.
 */
@NullMarked
package kobai.handin.bytecode;

import org.jspecify.annotations.NullMarked;
