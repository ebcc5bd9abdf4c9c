/** The student's hand-in: one zip, and the message about it. */
@NullMarked
package kobai.bundle;

import org.jspecify.annotations.NullMarked;
