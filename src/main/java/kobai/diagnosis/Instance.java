package kobai.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.WrongShape;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** One layer of the patient's class, run step by step; whatever it throws is only noted. */
final class Instance {
  private final Patient patient;
  private final GuardedLayer layer;
  private Pass pass;
  private RealMatrix x; // the very matrix that forward was given
  private @Nullable RealMatrix y; // the very matrix that forward gave
  private @Nullable RealMatrix given; // a copy of it, as it was given
  private @Nullable RealMatrix dx; // the very matrix that backward gave
  private @Nullable Finding ended;

  /**
   * Makes a layer with the parameters of a pass.
   *
   * @throws kobai.finding.FindingError if there is none to be had
   */
  Instance(Patient patient, Pass pass) {
    this.patient = patient;
    this.layer =
        GuardedLayer.make(
            patient.name(), CodeLocation.UNKNOWN, () -> patient.make(pass.parameters()));
    this.pass = pass;
    this.x = pass.x();
  }

  /** Makes a layer of a class that remembers nothing. */
  static Instance fresh(Patient patient, Pass pass) {
    patient.renew().run();
    return new Instance(patient, pass);
  }

  /** Runs both ways. */
  Observation run(Pass pass) {
    forward(pass);
    return backward(pass);
  }

  /** Runs forward. */
  void forward(Pass pass) {
    this.pass = pass;
    x = pass.x().copy();
    y = null;
    given = null;
    ended =
        guarded(
            () -> {
              y = layer.forward(x);
              given = y == null ? null : y.copy();
            });
  }

  /** Runs backward, if forward came to its end, with the dout of a pass. */
  Observation backward(Pass pass) {
    this.pass = pass;
    RealMatrix dout = pass.dout().copy();
    Map<Target, RealMatrix> gradients = new LinkedHashMap<>();
    Set<Target> nulls = new HashSet<>();
    if (ended == null) {
      List<RealMatrix> before = new ArrayList<>();
      ended = guarded(() -> layer.parameters().forEach(p -> before.add(p.gradient())));
      Finding stopped = guarded(() -> dx = layer.backward(dout));
      boolean whole = stopped == null;
      ended = ended == null ? stopped : ended;
      guarded(() -> readGradients(before, whole, gradients, nulls));
      if (stopped instanceof WrongShape wrong) {
        Target.parse(wrong.what())
            .ifPresent(target -> keep(target, wrong.actual(), gradients, nulls));
      }
    }
    Map<String, RealMatrix> after = new LinkedHashMap<>();
    guarded(() -> readArguments(dout, after));
    return new Observation(pass, given, gradients, nulls, after, ended);
  }

  /** A gradient that was not set before the pass ended early is left out. */
  private void readGradients(
      List<RealMatrix> before,
      boolean whole,
      Map<Target, RealMatrix> gradients,
      Set<Target> nulls) {
    if (whole) {
      keep(Target.INPUT, dx, gradients, nulls);
    }
    int k = 0;
    for (String name : pass.parameters().keySet()) {
      RealMatrix gradient = layer.parameters().get(k).gradient();
      if (whole || gradient != before.get(k)) {
        keep(Target.of(name), gradient, gradients, nulls);
      }
      k++;
    }
  }

  private static void keep(
      Target target,
      @Nullable RealMatrix gradient,
      Map<Target, RealMatrix> gradients,
      Set<Target> nulls) {
    if (gradient == null) {
      nulls.add(target);
    } else {
      gradients.put(target, gradient.copy());
    }
  }

  private void readArguments(RealMatrix dout, Map<String, RealMatrix> after) {
    after.put("x", x.copy());
    after.put("dout", dout.copy());
    if (y != null) {
      after.put("y", y.copy());
    }
    int k = 0;
    for (String name : pass.parameters().keySet()) {
      after.put(name, layer.parameters().get(k++).value().copy());
    }
  }

  /** Replaces the parameters, as learning does. */
  void learn(Map<String, RealMatrix> parameters) {
    guarded(
        () -> {
          List<RealMatrix> values = List.copyOf(parameters.values());
          List<Parameter> learning = layer.parameters();
          for (int k = 0; k < values.size(); k++) {
            learning.get(k).setValue(values.get(k).copy());
          }
        });
  }

  /** Returns the gradient of a parameter as it is now; null if it cannot be had. */
  @Nullable RealMatrix gradientNow(String name) {
    RealMatrix[] now = new RealMatrix[1];
    int k = List.copyOf(pass.parameters().keySet()).indexOf(name);
    guarded(() -> now[0] = layer.parameters().get(k).gradient().copy());
    return now[0];
  }

  /** Returns y as it was handed out: the very matrix, which may change later. */
  @Nullable RealMatrix handedOutY() {
    return y;
  }

  /** Returns dx as it was handed out: the very matrix, which may change later. */
  @Nullable RealMatrix handedOutDx() {
    return dx;
  }

  private @Nullable Finding guarded(Runnable code) {
    List<Finding> findings =
        GuardedLayer.findings(
                patient.name(),
                () -> {
                  code.run();
                  return List.of();
                })
            .all();
    return findings.isEmpty() ? null : findings.get(0);
  }
}
