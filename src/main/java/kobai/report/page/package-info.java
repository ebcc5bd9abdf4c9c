/**
 * Pages of HTML: the class at a glance ({@code kobai.classpage.ClassPage}). One file each, without
 * scripts, that opens from the disk. Templates and style sheet are resources beside these classes,
 * the texts stand in messages*.properties.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
