package kobai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Agrees;
import kobai.finding.Blocked;
import kobai.finding.BroughtDown;
import kobai.finding.CannotTell;
import kobai.finding.Comparison;
import kobai.finding.DirectionalVerdict;
import kobai.finding.DoesNotCompile;
import kobai.finding.Exited;
import kobai.finding.Finding;
import kobai.finding.ForwardDiffers;
import kobai.finding.KinkSlope;
import kobai.finding.Learning;
import kobai.finding.Learnt;
import kobai.finding.Modified;
import kobai.finding.NotAccepted;
import kobai.finding.NotAllowed;
import kobai.finding.NotAsked;
import kobai.finding.NotFinite;
import kobai.finding.NotLearnt;
import kobai.finding.NotLinear;
import kobai.finding.NotLinear.Law;
import kobai.finding.NotStarted;
import kobai.finding.OffTrajectory;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.finding.Unsteady;
import kobai.finding.Unusable;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.finding.WrongShape;
import kobai.numeric.Estimate;
import kobai.numeric.NumericalGradient;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** One finding of every kind and variant, for tests of what is said about each. */
public final class Examples {
  private static final SourceLine AT = new SourceLine("exercises/layers/Affine.java", 41);

  private static final Estimate SLOPE = new Estimate(1.5, 1e-12, false);

  private Examples() {}

  /** Returns a comparison in which every entry is wrong by this factor. */
  public static Comparison comparison(double factor) {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{1, -2, 3}, {-4, 5, -6}});
    RealMatrix dx = x.scalarMultiply(2 * factor);
    Probe probe =
        new Probe("Square", new PassInputs(x, x, Map.of()), x, Map.of(Target.INPUT, dx), null);
    return new Comparison(
        Target.INPUT, probe, NumericalGradient.of(a -> square(a), x)); // f = Σ x², f′ = 2x
  }

  private static double square(RealMatrix a) {
    double sum = 0;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        sum += entry * entry;
      }
    }
    return sum;
  }

  /** Returns the findings. */
  public static List<Finding> all() {
    RealMatrix a = MatrixUtils.createRealMatrix(2, 3);
    RealMatrix b = MatrixUtils.createRealMatrix(new double[][] {{0, 0, 1}, {0, 0, 0}});
    List<Finding> findings = new ArrayList<>();
    findings.add(new Agrees(comparison(1)));
    findings.add(
        new DirectionalVerdict(79, List.of(SLOPE, SLOPE), List.of(1.5, 1.5), Verdict.RIGHT));
    findings.add(
        new DirectionalVerdict(79, List.of(SLOPE, SLOPE), List.of(1.5, 1.5), Verdict.CANNOT_TELL));
    findings.add(new Blocked(List.of("Affine", "ReLU")));
    findings.add(new CannotTell(comparison(1)));
    findings.add(new DoesNotCompile(AT.file(), "';' expected", 3, AT));
    findings.add(new DoesNotCompile(AT.file(), "java.lang.StackOverflowError", 1, null));
    findings.add(new Exited(AT));
    findings.add(new BroughtDown(AT));
    findings.add(new ForwardDiffers(0, 2, b, a, false, AT));
    findings.add(new ForwardDiffers(0, 2, b, a, true, null));
    findings.add(new KinkSlope(1, 2, 0.5, 0, AT));
    findings.add(new Modified("dout", "backward", 0, 1, 2, 3, AT));
    for (NotAccepted.Reason reason : NotAccepted.Reason.values()) {
      findings.add(new NotAccepted(reason, "layers/Affine.java"));
    }
    findings.add(new NotAllowed("System.exit", AT.file(), AT));
    findings.add(new NotAllowed("package exercises", AT.file(), null));
    for (NotAsked.Question question : NotAsked.Question.values()) {
      findings.add(new NotAsked(question));
    }
    findings.add(new NotFinite("dW", 0, 1, Double.NaN, 800, AT));
    findings.add(new NotFinite("y", 0, 1, Double.POSITIVE_INFINITY, 800, AT));
    findings.add(new Learnt(learning()));
    findings.add(new NotLearnt(learning(), 0.51, 1));
    for (Law law : Law.values()) {
      findings.add(new NotLinear(law, Target.INPUT, 0, 1, 2, 3, AT));
    }
    findings.add(new NotStarted("Affine.backward", AT));
    findings.add(new OffTrajectory(2, "W[0][1], Affine 1", 0.25, 0.5));
    findings.add(new Overwritten("dx", 0, 1, 2, 3, AT));
    for (Situation situation : Situation.values()) {
      findings.add(new StateLeaks(situation, comparison(-2), AT));
    }
    findings.add(threw("IllegalStateException", "no"));
    findings.add(threw("NullPointerException", ""));
    findings.add(threw("StackOverflowError", ""));
    findings.add(threw("OutOfMemoryError", "Java heap space"));
    findings.add(threw("OutOfRangeException", "9"));
    findings.add(threw("ArrayIndexOutOfBoundsException", "9"));
    findings.add(threw("DimensionMismatchException", "2 != 3"));
    findings.add(threw("MatrixDimensionMismatchException", "2x3 but expected 3x2"));
    findings.add(threw("ShapeMismatch", "b must be 2x3, but is 3x2"));
    findings.add(new TimedOut(null));
    findings.add(new Unsteady(Target.INPUT, 0, 1, 0.25, 3e-13, 1e-14, AT));
    for (Unusable.Reason reason : Unusable.Reason.values()) {
      findings.add(new Unusable(reason, AT.file(), "public class Affine", AT));
    }
    findings.add(new WrongGradient(comparison(3), AT));
    findings.add(new WrongGradient(comparison(Double.NaN), null));
    findings.add(new WrongShape("dx", 3, 2, a, AT));
    findings.add(shapeless());
    return findings;
  }

  private static Learning learning() {
    RealMatrix w = MatrixUtils.createRealMatrix(2, 4);
    return new Learning(
        "SIGMOID",
        List.of(
            new Learning.Epoch(0.7, List.of(w), 1000), new Learning.Epoch(0.69, List.of(w), 1000)));
  }

  private static Finding threw(String exception, String message) {
    return new Threw("Affine.backward", exception, message, AT);
  }

  private static Finding shapeless() {
    @Nullable RealMatrix nothing = null;
    return new WrongShape("dW", 3, 2, nothing, AT);
  }
}
