package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The name of a mistake, for machines and for people. */
class DiagnosisTest {
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Test
  @DisplayName("Its name says where and what")
  void name_isTargetAndId() {
    assertEquals("dW:transposed", new Diagnosis("transposed", "dW", List.of()).name());
  }

  @Test
  @DisplayName("Every diagnosis except \"unknown\" has a name")
  void named_unknown_isNot() {
    assertTrue(new Diagnosis("transposed", "dW", List.of()).named());
    assertFalse(new Diagnosis(Diagnosis.UNKNOWN, "dW", List.of()).named());
  }

  @Test
  @DisplayName("A gradient is mentioned together with its matrix")
  void explain_gradient_namesItsMatrix() {
    String dw = new Diagnosis("transposed", "dW", List.of()).explain(ENGLISH).next();
    assertTrue(dw.startsWith("Compare the shape of dW with that of W."), dw);
    String dx = new Diagnosis("transposed", "dx", List.of()).explain(ENGLISH).next();
    assertTrue(dx.startsWith("Compare the shape of dx with that of x."), dx);
    String db = new Diagnosis("transposed", "db", List.of()).explain(ENGLISH).next();
    assertTrue(db.startsWith("Compare the shape of db with that of b."), db);
  }

  @Test
  @DisplayName("dout begins with a d, but is not the gradient of out")
  void explain_dout_isNoGradient() {
    String text = new Diagnosis("transposed", "dout", List.of()).explain(ENGLISH).next();
    assertTrue(text.startsWith("Compare the shape of dout with that of x."), text);
  }

  @Test
  @DisplayName("The details are below, with labels in the reader's language")
  void explain_details_becomeFacts() {
    Diagnosis diagnosis =
        new Diagnosis(
            "doubled", "dx", List.of(new Detail("ratio", "2"), new Detail("fits", "35 / 35")));
    for (Locale language : Texts.LANGUAGES) {
      Texts texts = Texts.in(language);
      Explanation said = diagnosis.explain(texts);
      List<Fact> expected =
          List.of(
              new Fact(texts.text("fact.ratio"), "2"),
              new Fact(texts.text("fact.fits"), "35 / 35"));
      assertEquals(expected, said.facts());
      assertEquals(texts.text("diagnosis.doubled.headline", "dx", "x"), said.headline());
      assertEquals(texts.text("diagnosis.doubled.next", "dx", "x"), said.next());
    }
  }

  @Test
  @DisplayName("The details cannot be changed later")
  void details_areACopy() {
    List<Detail> details = new ArrayList<>(List.of(new Detail("ratio", "2")));
    Diagnosis diagnosis = new Diagnosis("doubled", "dx", details);
    details.clear();
    assertEquals(List.of(new Detail("ratio", "2")), diagnosis.details());
    assertThrows(UnsupportedOperationException.class, () -> diagnosis.details().clear());
  }
}
