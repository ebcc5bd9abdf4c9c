/**
 * Kobai, and one walk through it: what becomes of an input x.
 *
 * <pre>
 *   kobai.AffineTest            in src/test, asks: is dx right?
 *   check.GradientCheck         draws x and dout from the seed
 *   check.GuardedLayer          runs the student's forward(x) and backward(dout), and catches
 *                               whatever they throw
 *   experiment.Probe            keeps what went in and what came out
 *   numeric.NumericalGradient   differentiates the known forward formula at x, with an error bar
 *                               for every entry
 *   finding.Comparison          holds both gradients side by side, entry by entry
 *   finding.WrongGradient       says so if an entry lies outside its error bar
 *   diagnosis.Examination       runs the layer some more times: which known mistake gives these
 *                               numbers?
 *   grading.Grade               collects findings, diagnoses and points
 *   report.Screen, GradeJson    show them to a student, and to a program
 * </pre>
 *
 * <p>The packages are in layers: CONTRIBUTING.md lists them so that each depends only on packages
 * above it. {@code nn} is the contract that students write against; start there.
 */
package kobai;
