package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kobai.experiment.Target;
import kobai.finding.Agrees;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.NotFinite;
import kobai.finding.Overwritten;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.finding.WrongShape;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every question demands as well: right gradients, and a forward that returns y. */
class EveryQuestionTest {
  private static final RealMatrix W = new Draw(1, "W").matrix(4, 3);
  private static final RealMatrix B = new Draw(1, "b").matrix(1, 3);

  /** y = x·W + b, with a place for a mistake in each result. */
  private static class Dense implements Layer {
    private final Parameter w = new Parameter("W", W.copy());
    private final Parameter b = new Parameter("b", B.copy());
    private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

    @Override
    public List<Parameter> parameters() {
      return List.of(w, b);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return y(Formulas.affine(x, List.of(w.value(), b.value())));
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      w.setGradient(dw(x.transpose().multiply(dout)));
      b.setGradient(db(Matrices.sumRows(dout)));
      return dx(dout.multiply(w.value().transpose()));
    }

    RealMatrix y(RealMatrix right) {
      return right;
    }

    RealMatrix dw(RealMatrix right) {
      return right;
    }

    RealMatrix db(RealMatrix right) {
      return right;
    }

    RealMatrix dx(RealMatrix right) {
      return right;
    }
  }

  private static GradientCheck check(Layer layer) {
    return GradientCheck.of(() -> layer)
        .named("Dense")
        .knownForward(Formulas::affine, new Parameter("W", W), new Parameter("b", B))
        .input(5, 4);
  }

  /** Doubled db keeps every promise: it is linear in dout, changes nothing, forgets nothing. */
  private static Layer wrong() {
    return new Dense() {
      @Override
      RealMatrix db(RealMatrix right) {
        return right.scalarMultiply(2);
      }
    };
  }

  @Test
  @DisplayName("Every question reports a wrong gradient first")
  void anyQuestion_wrongGradient_isFound() {
    Map<String, Findings> answers =
        Map.of(
            "arguments", check(wrong()).arguments(),
            "linearity", check(wrong()).linearity(),
            "reuse", check(wrong()).reuse(),
            "one gradient", check(wrong()).gradient("db"));
    answers.forEach(
        (question, findings) -> {
          WrongGradient found =
              assertInstanceOf(WrongGradient.class, findings.all().get(0), question);
          assertEquals(Target.of("b"), found.comparison().target(), question);
        });
  }

  @Test
  @DisplayName("A check of one gradient ignores the others")
  void gradient_otherOneWrong_isRight() {
    Findings findings = check(wrong()).gradient("dW");
    assertEquals(1, findings.all().size());
    assertInstanceOf(Agrees.class, findings.all().get(0));
  }

  @Test
  @DisplayName("All questions together stop at wrong gradients, which explain the rest")
  void all_wrongGradient_nothingElse() {
    List<Finding> findings = check(wrong()).all().with(Verdict.WRONG);
    assertEquals(1, findings.size(), findings::toString);
  }

  @Test
  @DisplayName("If forward returns no matrix, backward is not called")
  void forward_noOutput_isFound() {
    UnaryOperator<RealMatrix> none = y -> null;
    WrongShape shape = assertInstanceOf(WrongShape.class, ofOutput(none));
    assertEquals("y null", shape.what() + " " + shape.words()[2]);
    assertInstanceOf(WrongShape.class, ofOutput(RealMatrix::transpose));
    NotFinite finite =
        assertInstanceOf(NotFinite.class, ofOutput(y -> y.scalarMultiply(Double.NaN)));
    assertEquals("y", finite.what());
  }

  @Test
  @DisplayName("A missing output is found even if the formula is not known")
  void forward_noOutputOfUnknownFormula_isFound() {
    Layer layer = dense((name, m) -> name.equals("y") ? null : m);
    Findings findings = GradientCheck.of(() -> layer).named("Dense").input(5, 4).gradients();
    assertInstanceOf(WrongShape.class, findings.all().get(0));
  }

  private static Finding ofOutput(UnaryOperator<RealMatrix> change) {
    return check(dense((name, m) -> name.equals("y") ? change.apply(m) : m))
        .gradients()
        .all()
        .get(0);
  }

  @Test
  @DisplayName("A result that the next call overwrites is found, whichever it is")
  void reuse_resultFilledAgain_isNamed() {
    for (String result : List.of("y", "dW", "db", "dx")) {
      // One matrix for all layers, as if it were static: dW and db are looked at between layers.
      RealMatrix[] kept = new RealMatrix[1];
      BiFunction<String, RealMatrix, RealMatrix> filled =
          (name, m) -> name.equals(result) ? filled(kept, m) : m;
      Findings findings =
          GradientCheck.of(() -> dense(filled))
              .named("Dense")
              .knownForward(Formulas::affine, new Parameter("W", W), new Parameter("b", B))
              .input(5, 4)
              .reuse();
      assertTrue(
          findings.all().stream()
              .anyMatch(finding -> finding instanceof Overwritten o && o.what().equals(result)),
          () -> result + ": " + findings);
    }
  }

  private static RealMatrix filled(RealMatrix[] kept, RealMatrix m) {
    if (kept[0] == null || kept[0].getRowDimension() != m.getRowDimension()) {
      kept[0] = m.copy();
    }
    kept[0].setSubMatrix(m.getData(), 0, 0);
    return kept[0];
  }

  private static Layer dense(BiFunction<String, RealMatrix, RealMatrix> change) {
    return new Dense() {
      @Override
      RealMatrix y(RealMatrix right) {
        return change.apply("y", right);
      }

      @Override
      RealMatrix dw(RealMatrix right) {
        return change.apply("dW", right);
      }

      @Override
      RealMatrix db(RealMatrix right) {
        return change.apply("db", right);
      }

      @Override
      RealMatrix dx(RealMatrix right) {
        return change.apply("dx", right);
      }
    };
  }

  @Test
  @DisplayName("Two parameters with the same name are distinguished by a number")
  void gradients_parametersOfOneName_areNumbered() {
    Layer twice =
        new Dense() {
          private final Parameter first = new Parameter("W", W);
          private final Parameter second = new Parameter("W", B);
          private RealMatrix kept = W;

          @Override
          public List<Parameter> parameters() {
            return List.of(first, second);
          }

          @Override
          public RealMatrix forward(RealMatrix x) {
            kept = x;
            return Formulas.affine(x, List.of(first.value(), second.value()));
          }

          @Override
          public RealMatrix backward(RealMatrix dout) {
            first.setGradient(kept.transpose().multiply(dout));
            second.setGradient(Matrices.sumRows(dout));
            return dout.multiply(first.value().transpose());
          }
        };
    Findings findings = GradientCheck.of(() -> twice).named("Twice").input(5, 4).gradients();
    List<Target> targets =
        findings.with(Verdict.RIGHT).stream().map(f -> ((Agrees) f).comparison().target()).toList();
    assertEquals(List.of(Target.INPUT, Target.of("W"), Target.of("W2")), targets);
  }
}
