/** The processes that run a student's code, apart from the program that grades it. */
@NullMarked
package kobai.process;

import org.jspecify.annotations.NullMarked;
