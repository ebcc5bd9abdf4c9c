/**
 * One pass of a layer under examination: what calculus says of it, and what the layer did. Whoever
 * is examined is called the patient here.
 */
@NullMarked
package kobai.diagnosis.pass;

import org.jspecify.annotations.NullMarked;
