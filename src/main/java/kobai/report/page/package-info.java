/**
 * Pages of HTML: the class at a glance ({@link kobai.report.page.ClassPage}). One file each,
 * without scripts, that opens from the disk. The templates stand in src/main/jte, the texts in
 * messages*.properties, and how it looks in kobai.css.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
