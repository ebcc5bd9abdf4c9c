/**
 * The laboratory: experiments on XOR, with a student's layers or with numerical stand-ins.
 *
 * <p>A {@link kobai.lab.Recipe} defines what is trained and how, a {@link kobai.lab.Run} trains it
 * from a seed, a {@link kobai.lab.Workbench} does many runs on all processors, and each {@link
 * kobai.lab.Experiment} makes a {@link kobai.lab.Report} of them.
 */
@NullMarked
package kobai.lab;

import org.jspecify.annotations.NullMarked;
