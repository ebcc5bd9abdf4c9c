package kobai.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.check.Examples;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Examined;
import kobai.diagnosis.record.Measurement;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.finding.Blocked;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.WrongGradient;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Grades to show. */
public final class Grades {
  private static final SourceLine AFFINE = new SourceLine("exercises/layers/Affine.java", 41);
  private static final SourceLine RELU = new SourceLine("exercises/layers/ReLU.java", 12);

  private static final List<Diagnosis> DIAGNOSES =
      List.of(
          new Diagnosis("reused-buffer", "y", List.of()),
          new Diagnosis("unknown", "dx", List.of(new Detail("right", "8 / 20"))),
          new Diagnosis("sign", "dW", List.of(new Detail("ratio", "-1"))));

  private Grades() {}

  /** dW is wrong, and the mistakes have names. */
  public static Grade diagnosed() {
    return grade(
        new ExerciseGrade(
            "Affine",
            27,
            List.of(
                check(
                    "dW",
                    27,
                    Status.FAILED,
                    List.of(new WrongGradient(Examples.comparison(-2), AFFINE)),
                    "")),
            DIAGNOSES),
        new ExerciseGrade(
            "ReLU",
            18,
            List.of(
                check(
                    "dx",
                    18,
                    Status.FAILED,
                    List.of(new WrongGradient(Examples.comparison(-2), RELU)),
                    "")),
            List.of(new Diagnosis("mask-inverted", "dx", List.of()))));
  }

  /** dx is wrong in no known way, was measured, and another check waits for it. */
  public static Grade measured() {
    WrongGradient wrong = new WrongGradient(Examples.comparison(-2), AFFINE);
    CheckResult waiting =
        new CheckResult(
            "AffineTest.one", "one row", 9, Status.FAILED, List.of(wrong), "", List.of("dx"));
    return grade(
        new ExerciseGrade(
            "Affine",
            27,
            List.of(check("dx", 18, Status.FAILED, List.of(wrong), ""), waiting),
            new Examined(
                List.of(new Diagnosis("unknown", "dx", List.of(new Detail("right", "1 / 4")))),
                List.of(measurement()))));
  }

  /** An elementwise layer of which one share is missing, and one entry is not 0 for dout = 0. */
  public static Measurement measurement() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0.5, -1.25}, {6.5, 0}});
    RealMatrix calculus =
        MatrixUtils.createRealDiagonalMatrix(new double[] {0.25, -0.5, 0.125, 1}).copy();
    RealMatrix shares = calculus.copy();
    shares.setEntry(2, 2, 0);
    RealMatrix offset = MatrixUtils.createRealMatrix(new double[][] {{0, 0}, {0, 0.75}});
    return new Measurement(
        Target.INPUT,
        shares,
        calculus,
        offset,
        List.of(
            new CurvePoint(-1.25, -0.5, -0.5),
            new CurvePoint(0.5, 0.25, 0.25),
            new CurvePoint(6.5, Double.NaN, 0.125),
            new CurvePoint(0, 1, 1)),
        new PassInputs(x, x.scalarAdd(1), Map.of()),
        Optional.of(
            new PassInputs(
                MatrixUtils.createRowRealMatrix(new double[] {6.5, 0}),
                MatrixUtils.createRowRealMatrix(new double[] {1, 0}),
                Map.of())));
  }

  /** Nothing has been written. */
  public static Grade notStarted() {
    return grade(
        exercise("Affine", 27, Status.NOT_STARTED, new NotStarted("Affine.backward", AFFINE), ""),
        exercise("ReLU", 18, Status.NOT_STARTED, new NotStarted("ReLU.backward", RELU), ""));
  }

  /** Everything is right. */
  public static Grade passed() {
    return grade(passed("Affine", 27), passed("ReLU", 18), passed("XOR", 14));
  }

  /** One exercise alone. */
  public static Grade one() {
    return grade(passed("Affine", 27));
  }

  /** One check fails, one file does not compile, and one exercise is blocked. */
  public static Grade failing(String output) {
    return grade(
        new ExerciseGrade(
            "Affine",
            27,
            List.of(
                check("dx", 13.5, Status.PASSED, List.of(), ""),
                check(
                    "dW",
                    13.5,
                    Status.FAILED,
                    List.of(new WrongGradient(Examples.comparison(-2), AFFINE)),
                    output)),
            List.of()),
        exercise(
            "ReLU",
            18,
            Status.DOES_NOT_COMPILE,
            new DoesNotCompile(RELU.file(), "';' expected", 1, RELU),
            ""),
        exercise("XOR", 14, Status.BLOCKED, new Blocked(List.of("Affine", "ReLU")), ""));
  }

  /** The code throws this message. */
  public static Grade message(String message) {
    return grade(
        exercise(
            "Affine",
            27,
            Status.FAILED,
            new Threw("Affine.backward", "IllegalStateException", message, AFFINE),
            ""));
  }

  /** A file is in another encoding. */
  public static Grade withNote() {
    return new Grade(
        "exercises",
        1,
        false,
        List.of(passed("Affine", 27)),
        List.of(new Grade.Note("encoding", AFFINE.file())));
  }

  /** A check for every kind of finding. */
  public static Grade allFindings() {
    return grade(
        new ExerciseGrade(
            "Affine",
            27,
            Examples.all().stream()
                .map(finding -> check(finding.id(), 1, Status.FAILED, List.of(finding), ""))
                .toList(),
            DIAGNOSES));
  }

  private static ExerciseGrade passed(String name, double max) {
    return new ExerciseGrade(
        name, max, List.of(check("dx", max, Status.PASSED, List.of(), "")), List.of());
  }

  private static ExerciseGrade exercise(
      String name, double max, Status status, Finding finding, String output) {
    return new ExerciseGrade(
        name, max, List.of(check("dx", max, status, List.of(finding), output)), List.of());
  }

  private static CheckResult check(
      String what, double max, Status status, List<Finding> findings, String output) {
    return new CheckResult("AffineTest." + what, what + " agrees", max, status, findings, output);
  }

  private static Grade grade(ExerciseGrade... exercises) {
    return new Grade("exercises", 1, exercises.length > 1, List.of(exercises), List.of());
  }
}
