/**
 * A grade, for people (the screen at the end of {@code mvn test}) and for machines (grade.json).
 */
@NullMarked
package kobai.report;

import org.jspecify.annotations.NullMarked;
