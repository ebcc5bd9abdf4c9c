package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import kobai.report.page.Slider;
import kobai.text.Numbers;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One pattern on its way through a network, forward and back: values on the computational graph.
 */
final class FlowPart {
  private static final String SLIDER = "flow-step";

  private final Flow flow;
  private final Texts texts;

  private FlowPart(Flow flow, Texts texts) {
    this.flow = flow;
    this.texts = texts;
  }

  static FlowPart of(kobai.train.Xor xor, long seed, Texts texts) {
    return new FlowPart(Flow.of(xor, seed), texts);
  }

  /**
   * A matrix that appears at some step and remains.
   *
   * @param name "x", "dW"
   * @param shape "1×2"
   * @param rows its rows as text
   * @param first the step in which it is computed
   */
  record Value(String name, String shape, List<String> rows, int first) {
    static Value of(String name, RealMatrix matrix, int first) {
      return new Value(name, Numbers.shape(matrix), Numbers.rows(matrix), first);
    }
  }

  /**
   * A node of the graph with the edge that leads into it.
   *
   * @param name the name of the layer
   * @param forward the value that comes in
   * @param backward its gradient, which goes out
   * @param parameters value, gradient and new value of each parameter in turn
   */
  record Node(String name, Value forward, Value backward, List<Value> parameters) {}

  /** Part of the explanation, shown from one step to another. */
  record Phase(String text, int first, int last) {}

  String slider() {
    return SLIDER;
  }

  Slider steps() {
    int n = flow.layers().size();
    List<String> names = new ArrayList<>();
    names.add(text("step.start"));
    flow.layers().forEach(layer -> names.add(text("step.forward", layer.name())));
    names.add(text("step.forward", text("loss")));
    names.add(text("step.backward", text("loss")));
    for (int k = n - 1; k >= 0; k--) {
      names.add(text("step.backward", flow.layers().get(k).name()));
    }
    names.add(text("step.update"));
    return new Slider(SLIDER, text("step"), names, 0);
  }

  List<Phase> phases() {
    int n = flow.layers().size();
    return List.of(
        new Phase(text("know"), 0, n + 1),
        new Phase(text("think"), n + 2, update() - 1),
        new Phase(text("change"), update(), update()));
  }

  /** The last step. */
  private int update() {
    return 2 * flow.layers().size() + 3;
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (int k = 0; k < flow.layers().size(); k++) {
      Flow.Step layer = flow.layers().get(k);
      int back = update() - 1 - k;
      String name = k == 0 ? "x" : "y" + k;
      nodes.add(
          new Node(
              layer.name(),
              Value.of(name, layer.x(), k),
              Value.of("∂L/∂" + name, layer.dx(), back),
              parameters(layer, back)));
    }
    return nodes;
  }

  private List<Value> parameters(Flow.Step layer, int back) {
    List<Value> values = new ArrayList<>();
    for (Flow.Weight weight : layer.weights()) {
      values.add(Value.of(weight.name(), weight.before(), 0));
      values.add(Value.of("∂L/∂" + weight.name(), weight.gradient(), back));
      values.add(Value.of(text("new", weight.name()), weight.after(), update()));
    }
    return values;
  }

  /** The loss, and the edge that leads into it. */
  Node loss() {
    int n = flow.layers().size();
    return new Node(
        text("loss"),
        Value.of("y", flow.y(), n),
        Value.of("∂L/∂y", flow.dy(), n + 2),
        List.of(Value.of("t", flow.t(), 0)));
  }

  Value result() {
    return Value.of("L", flow.loss(), flow.layers().size() + 1);
  }

  private String text(String key, Object... arguments) {
    return texts.text("report.flow." + key, arguments);
  }
}
