package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The static state of a student's classes is reset when it must be. */
class StaticStateTest {
  private static final RealMatrix X = MatrixUtils.createRealMatrix(1, 1);

  @TempDir private Path temp;

  /**
   * Places where a count can survive its layer: what the layer adds, its members, another class.
   */
  static Stream<Arguments> memories() {
    return Stream.of(
        Arguments.of("a static field", "++count", "static int count;", ""),
        Arguments.of("a static final array", "++COUNT[0]", "static final int[] COUNT = {0};", ""),
        Arguments.of("a nested class", "++In.count", "static class In { static int count; }", ""),
        Arguments.of("a helper class", "++Helper.count", "", "class Helper { static int count; }"),
        Arguments.of("an enum", "++Helper.ONE.count", "", "enum Helper { ONE; int count; }"),
        Arguments.of(
            "a record", "++Helper.COUNT[0]", "", "record Helper() { static int[] COUNT = {0}; }"),
        Arguments.of(
            "an interface", "++Helper.COUNT[0]", "", "interface Helper { int[] COUNT = {0}; }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("memories")
  @DisplayName("The count is reset")
  void forget_staticState_isGone(String where, String count, String members, String helper) {
    SourceSubmission submission = submission("x.scalarAdd(" + count + ")", members, helper);
    assertEquals(1, forward(submission).getEntry(0, 0));
    assertEquals(2, forward(submission).getEntry(0, 0));
    submission.forget();
    assertEquals(1, forward(submission).getEntry(0, 0));
  }

  static Stream<Arguments> forgetful() {
    return Stream.of(
        Arguments.of("constants", "static final double ONE = 1; static final String S = \"s\";"),
        Arguments.of("fields of an instance", "double[] mine = {0}; final Object other = this;"),
        Arguments.of("an assertion", "void check() { assert x != null; }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgetful")
  @DisplayName("Classes without static state are kept, except for a new check")
  void forget_nothingToRemember_keepsTheClasses(String what, String members) {
    SourceSubmission submission =
        submission(
            """
            org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(
                new double[][] {{System.identityHashCode(getClass())}})""",
            members,
            "");
    double one = forward(submission).getEntry(0, 0); // tells which class it is
    submission.forget();
    assertEquals(one, forward(submission).getEntry(0, 0));
    submission.renew();
    assertNotEquals(one, forward(submission).getEntry(0, 0));
  }

  private SourceSubmission submission(String y, String members, String helper) {
    String relu =
        """
        package layers;
        import org.apache.commons.math3.linear.RealMatrix;
        public class ReLU implements kobai.nn.Layer {
          RealMatrix x;
          %s
          public RealMatrix forward(RealMatrix x) { this.x = x; return %s; }
          public RealMatrix backward(RealMatrix dout) { return dout; }
        }
        """;
    Folder folder = Folder.empty(temp).file("ReLU.java", relu.formatted(members, y).getBytes());
    folder.file("Helper.java", ("package layers;\n" + helper).getBytes());
    return new SourceSubmission(folder.root(), Locale.ENGLISH);
  }

  private static RealMatrix forward(SourceSubmission submission) {
    return submission.layer("ReLU").forward(X);
  }
}
