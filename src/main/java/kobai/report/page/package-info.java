/**
 * What pages of HTML are made of. Each page is one file that opens from the disk. Templates and
 * style sheet are resources beside these classes, the texts stand in messages*.properties.
 */
@NullMarked
package kobai.report.page;

import org.jspecify.annotations.NullMarked;
