package kobai.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import kobai.numeric.GradientEstimate;
import kobai.numeric.GradientMethod;
import kobai.numeric.RowByRow;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The latest numerical gradients of known formulas. All questions about a layer begin with the same
 * pass ({@link PlainPass}), and its numerical gradients take longer than all calls of the layer.
 */
final class RememberedGradients {
  private static final int MOST = 100; // some 60 of them belong to one layer of the course
  private static final int MANY_ROWS = 8; // a smaller batch costs hardly more than one row
  private static final Deque<Remembered> LATEST = new ArrayDeque<>();

  private record Key(
      ForwardFormula formula, GradientMethod method, Target target, PassInputs inputs) {}

  private record Remembered(Key key, GradientEstimate gradient) {}

  private RememberedGradients() {}

  /** Returns the numerical gradient at these inputs. */
  static GradientEstimate of(
      ForwardFormula formula, GradientMethod method, Target target, PassInputs inputs) {
    Key key = new Key(formula, method, target, inputs);
    synchronized (LATEST) {
      for (Remembered remembered : LATEST) {
        if (remembered.key.equals(key)) {
          return remembered.gradient;
        }
      }
    }
    GradientEstimate gradient = differentiate(formula, method, target, inputs);
    synchronized (LATEST) {
      LATEST.addFirst(new Remembered(new Key(formula, method, target, copy(inputs)), gradient));
      if (LATEST.size() > MOST) {
        LATEST.removeLast();
      }
    }
    return gradient;
  }

  private static GradientEstimate differentiate(
      ForwardFormula formula, GradientMethod method, Target target, PassInputs inputs) {
    UnaryOperator<RealMatrix> f = inputs.along(target, formula);
    RealMatrix point = inputs.point(target);
    boolean byRows =
        target.isInput()
            && point.getRowDimension() > MANY_ROWS
            && KnownLayers.actsRowByRow(formula);
    return byRows
        ? RowByRow.of(method, f, point, inputs.dout())
        : method.of(f, point, inputs.dout());
  }

  private static PassInputs copy(PassInputs inputs) {
    Map<String, RealMatrix> parameters = new LinkedHashMap<>();
    inputs.parameters().forEach((name, value) -> parameters.put(name, value.copy()));
    return new PassInputs(inputs.x().copy(), inputs.dout().copy(), parameters);
  }
}
