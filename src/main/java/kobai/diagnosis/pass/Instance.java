package kobai.diagnosis.pass;

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
import kobai.finding.FindingError;
import kobai.finding.WrongShape;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** One layer of the patient's class, run step by step; exceptions are only recorded. */
public final class Instance {
  private final Patient patient;
  private final GuardedLayer layer;
  private Pass pass;
  private RealMatrix x; // the matrix itself, as given to forward
  private RealMatrix dout; // the matrix itself, as given to backward
  private @Nullable RealMatrix y; // the matrix itself, from forward
  private @Nullable RealMatrix given; // a copy of y at that time
  private @Nullable RealMatrix dx; // the matrix itself, from backward
  private @Nullable Finding ended;

  /**
   * Makes a layer with the parameters of a pass.
   *
   * @throws kobai.finding.FindingError if it cannot be made
   */
  public Instance(Patient patient, Pass pass) {
    this.patient = patient;
    this.layer =
        GuardedLayer.make(
            patient.name(), CodeLocation.UNKNOWN, () -> patient.make(pass.parameters()));
    this.pass = pass;
    this.x = pass.x();
    this.dout = pass.dout();
  }

  /** Makes a layer after its class has forgotten its static state. */
  public static Instance fresh(Patient patient, Pass pass) {
    patient.renew().run();
    return new Instance(patient, pass);
  }

  /** Runs forward and backward. */
  public Observation run(Pass pass) {
    forward(pass);
    return backward(pass);
  }

  /** Runs forward and backward in the matrices of the pass before, which get new contents. */
  public Observation runInTheSameMatrices(Pass pass) {
    x.setSubMatrix(pass.x().getData(), 0, 0);
    forwardWith(pass);
    writeIntoDout(pass.dout());
    return backwardWith(pass);
  }

  /** Writes into the matrix that was given to backward. */
  public void writeIntoDout(RealMatrix contents) {
    dout.setSubMatrix(contents.getData(), 0, 0);
  }

  public void forward(Pass pass) {
    x = pass.x().copy();
    forwardWith(pass);
  }

  private void forwardWith(Pass pass) {
    this.pass = pass;
    y = null;
    given = null;
    ended =
        guarded(
            () -> {
              y = layer.forward(x);
              given = y == null ? null : y.copy();
            });
  }

  /** Runs backward with the dout of a pass, if forward finished. */
  public Observation backward(Pass pass) {
    dout = pass.dout().copy();
    return backwardWith(pass);
  }

  private Observation backwardWith(Pass pass) {
    this.pass = pass;
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
    guarded(() -> readArguments(after));
    return new Observation(pass, given, gradients, nulls, after, ended);
  }

  /**
   * Runs a pass in which gradients of a wrong shape are refused without an end, and returns what
   * ends it all the same.
   */
  public @Nullable Finding endBeyondRefusals(Pass pass) {
    forward(pass);
    if (ended != null) {
      return ended;
    }
    FindingError end = layer.outcome(pass.dout().copy()).ended();
    return end == null ? null : end.first();
  }

  /** Reads the gradients; leaves out those that were not set when the pass ended early. */
  private void readGradients(
      List<RealMatrix> before,
      boolean whole,
      Map<Target, RealMatrix> gradients,
      Set<Target> nulls) {
    if (whole) {
      keep(Target.INPUT, dx, gradients, nulls);
    }
    List<Parameter> now = pass.parameters().isEmpty() ? List.of() : layer.parameters();
    int k = 0;
    for (String name : pass.parameters().keySet()) {
      RealMatrix gradient = now.get(k).gradient();
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

  private void readArguments(Map<String, RealMatrix> after) {
    after.put("x", x.copy());
    after.put("dout", dout.copy());
    if (y != null) {
      after.put("y", y.copy());
    }
    List<Parameter> now = pass.parameters().isEmpty() ? List.of() : layer.parameters();
    int k = 0;
    for (String name : pass.parameters().keySet()) {
      after.put(name, now.get(k++).value().copy());
    }
  }

  /** Replaces the parameters, as training does. */
  public void learn(Map<String, RealMatrix> parameters) {
    guarded(
        () -> {
          List<RealMatrix> values = List.copyOf(parameters.values());
          List<Parameter> learning = layer.parameters();
          for (int k = 0; k < values.size(); k++) {
            learning.get(k).setValue(values.get(k).copy());
          }
        });
  }

  /** Sets the gradient of a parameter from outside, as an earlier backward would have. */
  public void setGradient(String name, RealMatrix gradient) {
    int k = List.copyOf(pass.parameters().keySet()).indexOf(name);
    guarded(() -> layer.parameters().get(k).setGradient(gradient.copy()));
  }

  /** Returns the current gradient of a parameter; null if it cannot be read. */
  public @Nullable RealMatrix gradientNow(String name) {
    RealMatrix[] now = new RealMatrix[1];
    int k = List.copyOf(pass.parameters().keySet()).indexOf(name);
    guarded(() -> now[0] = layer.parameters().get(k).gradient().copy());
    return now[0];
  }

  /** Returns the matrix y that the layer returned, not a copy: the layer may change it later. */
  public @Nullable RealMatrix handedOutY() {
    return y;
  }

  /** Returns the matrix dx that the layer returned, not a copy: the layer may change it later. */
  public @Nullable RealMatrix handedOutDx() {
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
