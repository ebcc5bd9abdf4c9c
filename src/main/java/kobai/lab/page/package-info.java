/**
 * The laboratory's page of HTML ({@link kobai.lab.page.LabPage}): what experiments found, in plots.
 */
@NullMarked
package kobai.lab.page;

import org.jspecify.annotations.NullMarked;
