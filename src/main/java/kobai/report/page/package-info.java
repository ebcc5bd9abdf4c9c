/**
 * The parts that HTML pages share; one of these pages is the class at a glance ({@code
 * kobai.classpage.ClassPage}). A page is one file that opens from the disk. Templates and style
 * sheet are resources next to these classes, the texts are in messages*.properties.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
