package kobai.check;

import static kobai.check.Dense.B;
import static kobai.check.Dense.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kobai.finding.Findings;
import kobai.finding.Modified;
import kobai.finding.Unusable;
import kobai.finding.Verdict;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each layer changes a matrix that it received, although its gradients look right. */
class UnchangedArgumentsTest {
  private static Modified modified(Supplier<Layer> maker) {
    assertTrue(check(maker).gradients().right(), "gradients are right at first sight");
    return assertInstanceOf(Modified.class, check(maker).arguments().all().get(0));
  }

  @Test
  @DisplayName("forward changes x")
  void forward_changesX() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix y = super.forward(x.copy());
                    x.setEntry(2, 1, 9);
                    return y;
                  }
                });
    assertEquals("x forward 2 1 9.0", where(m) + " " + m.after());
  }

  @Test
  @DisplayName("forward changes a parameter")
  void forward_changesW() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix y = super.forward(x);
                    b.value().setEntry(0, 2, 9);
                    return y;
                  }

                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    b.setValue(B.copy());
                    return super.backward(dout);
                  }
                });
    assertEquals("b forward 0 2", where(m));
  }

  @Test
  @DisplayName("backward changes dout")
  void backward_changesDout() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout.copy());
                    dout.setEntry(0, 1, 9);
                    return dx;
                  }
                });
    assertEquals("dout backward 0 1", where(m));
  }

  @Test
  @DisplayName("backward changes the x it kept")
  void backward_changesX() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout);
                    x.setEntry(1, 0, 9);
                    return dx;
                  }
                });
    assertEquals("x backward 1 0", where(m));
  }

  @Test
  @DisplayName("backward itself takes a learning step")
  void backward_changesW() {
    Modified m =
        modified(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout);
                    w.setValue(w.value().subtract(w.gradient()));
                    return dx;
                  }
                });
    assertEquals("W backward 0 0", where(m));
  }

  @Test
  @DisplayName("Parameters that forward does not use: their gradients, 0, are right for nothing")
  void arguments_moreParametersAtEachCall_unusable() {
    Findings found =
        check(
                () ->
                    new Dense() {
                      private final List<Parameter> grown = new ArrayList<>();

                      @Override
                      public List<Parameter> parameters() {
                        grown.addAll(
                            grown.isEmpty() ? List.of(w, b) : List.of(new Parameter("c", B)));
                        return grown;
                      }

                      @Override
                      public RealMatrix backward(RealMatrix dout) {
                        return x.scalarMultiply(0);
                      }
                    })
            .arguments();
    assertEquals(List.of(), found.with(Verdict.RIGHT));
    assertInstanceOf(Unusable.class, found.all().get(0));
  }

  private static String where(Modified m) {
    return m.what() + " " + m.method() + " " + m.row() + " " + m.column();
  }
}
