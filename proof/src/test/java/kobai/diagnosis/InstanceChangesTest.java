package kobai.diagnosis;

import static kobai.diagnosis.Passes.PASS;
import static kobai.diagnosis.Passes.sigmoidOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kobai.diagnosis.pass.Observation;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Layers that write into matrices of their callers. */
class InstanceChangesTest {
  @Test
  @DisplayName("A change of an argument or of a returned matrix is noticed")
  void changed_arguments_areSeen() {
    Observation dout =
        sigmoidOnce(
            Handmade.sigmoid(
                (x, d) -> {
                  RealMatrix dx = Handmade.slope(x, d);
                  d.addToEntry(0, 0, 1);
                  return dx;
                }));
    assertTrue(dout.changed("dout"));
    assertFalse(dout.changed("x"));
    assertTrue(dout.right(Target.INPUT)); // it was computed before
    assertEquals(PASS.dout().getEntry(0, 0) + 1, dout.passAfter().dout().getEntry(0, 0));
    assertEquals(PASS.x(), dout.passAfter().x());

    Observation x =
        sigmoidOnce(
            Handmade.sigmoid(
                v -> {
                  RealMatrix y = Handmade.sigmoid(v);
                  v.setEntry(4, 3, 7);
                  return y;
                },
                Handmade::slope));
    assertTrue(x.changed("x"));
    assertFalse(x.changed("y"));
    assertEquals(7, x.passAfter().x().getEntry(4, 3));
  }

  @Test
  @DisplayName("A change of the output after it was returned is noticed")
  void changed_output_isSeen() {
    RealMatrix[] y = new RealMatrix[1];
    Observation one =
        sigmoidOnce(
            Handmade.sigmoid(
                x -> y[0] = Handmade.sigmoid(x),
                (x, dout) -> {
                  y[0].setEntry(0, 0, 0);
                  return Handmade.slope(x, dout);
                }));
    assertTrue(one.changed("y"));
    assertEquals(Handmade.sigmoid(PASS.x()), one.y()); // as it was returned
  }

  @Test
  @DisplayName("NaN does not count as a change")
  void changed_notANumber_isNoChange() {
    Observation one =
        sigmoidOnce(Handmade.sigmoid(x -> x.scalarMultiply(Double.NaN), Handmade::slope));
    assertFalse(one.changed("y"));
  }

  @Test
  @DisplayName("A change of a parameter is noticed, and its new value is known")
  void changed_parameter_isSeen() {
    Observation one = ScriptedAffine.once(layer -> layer.b.value().addToEntry(0, 1, 5));
    assertTrue(one.changed("b"));
    assertFalse(one.changed("W"));
    double before = one.pass().parameters().get("b").getEntry(0, 1);
    assertEquals(before + 5, one.passAfter().parameters().get("b").getEntry(0, 1));
    assertEquals(one.pass().parameters().get("W"), one.passAfter().parameters().get("W"));
  }
}
