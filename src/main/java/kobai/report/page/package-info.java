/**
 * The parts that all HTML pages share: the student's report, the laboratory's page, and the page of
 * a class. A page is one file that opens from the disk. Templates and style sheet are resources
 * next to these classes, the texts are in messages*.properties.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
