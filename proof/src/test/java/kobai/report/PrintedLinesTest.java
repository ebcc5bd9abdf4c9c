package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What students print, as rows and columns where it is a matrix. */
class PrintedLinesTest {

  @Test
  @DisplayName("A matrix becomes rows and columns; what stands around it stays")
  void of_matrix_rows() {
    RealMatrix a = MatrixUtils.createRealMatrix(new double[][] {{1, -2.5}, {100, 0.125}});
    assertEquals(
        List.of("dout = 2x2", "      1.0   -2.5", "    100.0  0.125", " and more"),
        PrintedLines.of("dout = " + a + " and more"));
  }

  @Test
  @DisplayName("Large matrices, and several on a line, are laid out as well")
  void of_others_rows() {
    RealMatrix large = MatrixUtils.createRealMatrix(70, 70);
    assertEquals("70x70", PrintedLines.of(large.toString()).get(0));
    assertEquals(71, PrintedLines.of(large.toString()).size());
    RealMatrix one = MatrixUtils.createRealMatrix(1, 1);
    assertEquals(List.of("1x1", "    0.0", ", 1x1", "    0.0"), PrintedLines.of(one + ", " + one));
  }

  @Test
  @DisplayName("Everything else stays as it is, apart from what would control a terminal")
  void of_text_unchanged() {
    assertEquals(
        List.of("a {b} map{c=1}", "", "x [31m"), PrintedLines.of("a {b} map{c=1}\n\nx\u001b[31m"));
  }
}
