/**
 * Tests of the pages: their numbers, their markup, their colours, and that they contain no names.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
