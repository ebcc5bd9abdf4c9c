/**
 * The laboratory's HTML page ({@link kobai.lab.page.LabPage}): the results of experiments in plots.
 */
@NullMarked
package kobai.lab.page;

import org.jspecify.annotations.NullMarked;
