package kobai.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import kobai.nn.ShapeMismatch;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inputs of an attempt: what is inferred, and what is refused. */
class TypedBatchTest {

  /** Reads "x=1 2; 3 4 / b=5 6". */
  private static PassInputs read(String layer, String typed) throws AttemptRefused {
    Map<String, String> given = new LinkedHashMap<>();
    for (String part : typed.isEmpty() ? new String[0] : typed.split(" / ")) {
      String[] pair = part.split("=", 2);
      given.put(pair[0], pair[1]);
    }
    return TypedBatch.read(layer, KnownLayers.find(layer), given);
  }

  private static String shapes(PassInputs inputs) {
    StringBuilder shapes = new StringBuilder(ShapeMismatch.shape(inputs.x()));
    inputs.parameters().values().forEach(v -> shapes.append(' ').append(ShapeMismatch.shape(v)));
    return shapes.append(' ').append(ShapeMismatch.shape(inputs.dout())).toString();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Affine  | ''                      | 2x3 3x4 1x4 2x4",
        "Affine  | x=1 2; 3 4; 5 6         | 3x2 2x4 1x4 3x4",
        "Affine  | W=1 2; 3 4              | 2x2 2x2 1x2 2x2",
        "Affine  | dout=1 2 3              | 1x4 4x3 1x3 1x3",
        "Affine  | b=1 2 3 4 5             | 2x3 3x5 1x5 2x5",
        "Affine  | x=1 2 3 4               | 1x4 4x3 1x3 1x3",
        "Affine  | x=1; 2 / dout=1 2; 3 4  | 2x1 1x2 1x2 2x2",
        "Sigmoid | ''                      | 2x3 2x3",
        "ReLU    | dout=1 2                | 1x2 1x2",
        "Softmax | x=1 2 3 4               | 1x4 1x4",
        "Mine    | x=1 2 3 4 / k=7         | 1x4 1x1 1x4"
      })
  @DisplayName("What is left out gets a shape that fits; D and M differ where there is a choice")
  void read_some_fillsIn(String layer, String typed, String expected) throws AttemptRefused {
    assertEquals(expected, shapes(read(layer, typed)));
  }

  @Test
  @DisplayName("Entries filled in are small and round, of both signs, and the same each time")
  void read_nothing_roundNumbers() throws AttemptRefused {
    PassInputs inputs = read("Affine", "");
    assertEquals("[[1.0, -2.0, 0.5], [-1.0, 3.0, 2.0]]", Arrays.deepToString(inputs.x().getData()));
    assertEquals(inputs.dout(), read("Affine", "").dout());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2; 3 4",
        "1, 2; 3, 4;",
        "[[1, 2], [3, 4]]",
        "'１　２；３　４'",
        "1.0 2e0;+3 4",
        "  1   2 ;3 4 "
      })
  @DisplayName("A matrix may be typed in several ways")
  void read_severalSpellings_sameMatrix(String typed) throws AttemptRefused {
    double[][] expected = {{1, 2}, {3, 4}};
    double[][] read = read("Sigmoid", "x=" + typed).x().getData();
    assertEquals(Arrays.deepToString(expected), Arrays.deepToString(read));
  }

  @Test
  @DisplayName("A minus may be typeset")
  void read_typesetMinus_negative() throws AttemptRefused {
    assertEquals(-1.5, read("Sigmoid", "x=\u22121.5").x().getEntry(0, 0));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Affine  | x=1 2; 3 4 / W=1 2 3 | W is 1x3, but x is 2x2: W must have as many rows as x has"
            + " columns.",
        "Affine  | W=1 2 / dout=1 2 3   | dout is 1x3, but W is 1x2: both must have the same number"
            + " of columns.",
        "Affine  | x=1; 2 / dout=1 2 3  | dout is 1x3, but x is 2x1: both must have the same number"
            + " of rows.",
        "Affine  | b=1; 2               | b is 2x1, but its number of rows must be 1.",
        "Affine  | W=1 2 / b=1 2 3      | b is 1x3, but W is 1x2: both must have the same number of"
            + " columns.",
        "Sigmoid | x=1 2 / dout=1 2 3   | dout is 1x3, but x is 1x2: both must have the same number"
            + " of columns.",
        "Sigmoid | W=1                  | Sigmoid has no parameters, so there is no W to give it.",
        "Affine  | c=1                  | Affine has no parameter c; it has W, b.",
        "Affine  | x=1 2; 3             | x: all rows must be equally long, but the first has 2"
            + " numbers, and row 2 has 1.",
        "Affine  | x=1 a                | x: a is no number.",
        "Affine  | x=1 NaN              | x: NaN is no number.",
        "Affine  | x=;                  | x has no numbers."
      })
  @DisplayName("What does not fit is refused in a sentence that names both shapes")
  void read_wrong_refused(String layer, String typed, String said) {
    AttemptRefused refused = assertThrows(AttemptRefused.class, () -> read(layer, typed));
    String english = refused.text(Texts.in(Locale.ENGLISH));
    assertEquals(said, english.substring(0, Math.min(said.length(), english.length())));
    assertFalse(refused.text(Texts.in(Locale.JAPANESE)).contains("{"));
  }

  @Test
  @DisplayName("More entries than anybody reads are refused")
  void read_huge_refused() {
    String many = "1 ".repeat(1001);
    AttemptRefused refused = assertThrows(AttemptRefused.class, () -> read("ReLU", "x=" + many));
    assertEquals(
        "x has more than 1000 entries. Take fewer: the point is to see each of them.",
        refused.text(Texts.in(Locale.ENGLISH)));
  }
}
