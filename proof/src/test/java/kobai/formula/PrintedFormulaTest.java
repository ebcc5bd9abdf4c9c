package kobai.formula;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is what was found: the reader of the tests computes the same numbers. */
class PrintedFormulaTest {
  private static final Draw DRAW = new Draw(1, "printed");
  private static final RealMatrix X = DRAW.matrix(5, 4);
  private static final RealMatrix DOUT = DRAW.matrix(5, 3);
  private static final RealMatrix Y = DRAW.matrix(5, 3);
  private static final RealMatrix W = DRAW.matrix(4, 3);
  private static final RealMatrix B = DRAW.matrix(1, 3);
  private static final Map<String, RealMatrix> MATRICES =
      Map.of("x", X, "dout", DOUT, "y", Y, "W", W, "b", B);

  @Test
  @DisplayName("Every expression up to length 3 is printed as what it computes")
  void expression_anyShort_isPrintedAsItIs() {
    Scope scope = new Scope(5, 4, 3);
    MATRICES.forEach(scope::with);
    ExpressionTable table = new ExpressionTable(scope, 4, 3);
    int read = 0;
    for (Expression each : table.fitting(4, 3, 3)) {
      RealMatrix expected = each.matrix(scope, 4, 3);
      String printed = Notation.equation("dW", each, scope, 4, 3);
      String formula = printed.substring(printed.indexOf(" = ") + 3);
      if (expected != null && !formula.contains("min") && !formula.contains("max")) {
        RealMatrix value = assertDoesNotThrow(() -> value(formula), printed);
        double off = value.subtract(expected).getFrobeniusNorm();
        assertTrue(off <= 1e-9 * expected.getFrobeniusNorm(), printed);
        read++;
      }
    }
    assertTrue(read > 200, read + " expressions");
  }

  private static RealMatrix value(String formula) {
    return PrintedFormula.value(formula, MATRICES, 4, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dx[n][i] = dout[n][i] · y[n][i]",
        "Your code computes dx[n][i] = dout[n][i] · y[n][i].",
        "dx holds dout[n][i] · y[n][i], and more"
      })
  @DisplayName("A formula is found within a sentence")
  void in_sentence_findsTheFormula(String text) {
    assertTrue(
        PrintedFormula.in(text).stream().anyMatch(f -> f.startsWith("dout[n][i] · y[n][i]")),
        () -> PrintedFormula.in(text).toString());
  }

  @Test
  @DisplayName("Sums, indices and brackets are read as people read them")
  void value_sums_areComputed() {
    RealMatrix value = PrintedFormula.value("W[d][m] · Σ_n x[n][d] · dout[n][m]", MATRICES, 4, 3);
    RealMatrix product = X.transpose().multiply(DOUT);
    assertEquals(W.getEntry(2, 1) * product.getEntry(2, 1), value.getEntry(2, 1), 1e-12);
    assertEquals(List.of(), PrintedFormula.in("nothing to see here."));
  }
}
