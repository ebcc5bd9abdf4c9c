package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.nn.Parameter;
import kobai.nn.Refusals;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The parameters of which the grader holds copies; each side reports its changes to the other. */
final class SharedParameters {
  private static final int MOST = 4096; // a layer may make new ones at every call

  private final List<Shared> all = new ArrayList<>(); // by their ids, from 0

  private static final class Shared {
    private final Parameter parameter;
    private double[][] value; // what the other side knows
    private double[][] gradient;

    Shared(Parameter parameter) {
      this.parameter = parameter;
      this.value = parameter.value().getData();
      this.gradient = parameter.gradient().getData();
    }

    boolean changed() {
      double[][] value = parameter.value().getData();
      double[][] gradient = parameter.gradient().getData();
      boolean same =
          Arrays.deepEquals(value, this.value) && Arrays.deepEquals(gradient, this.gradient);
      this.value = value;
      this.gradient = gradient;
      return !same;
    }
  }

  void clear() {
    all.clear();
  }

  /** Reads the new values and gradients that the grader has set. */
  void readChanges(DataInputStream in) throws IOException {
    for (int left = Wire.readCount(in); left > 0; left--) {
      Shared shared = all.get(in.readInt());
      RealMatrix value = Wire.readMatrix(in);
      RealMatrix gradient = Wire.readMatrix(in);
      if (value != null) {
        shared.parameter.setValue(value);
        shared.value = value.getData();
      }
      if (gradient != null) {
        shared.parameter.setGradient(gradient);
        shared.gradient = gradient.getData();
      }
    }
  }

  /** Writes those that have changed since they were last sent. */
  void writeChanges(DataOutputStream out) throws IOException {
    List<Integer> changed = new ArrayList<>();
    for (int id = 0; id < all.size(); id++) {
      if (all.get(id).changed()) {
        changed.add(id);
      }
    }
    out.writeInt(changed.size());
    for (int id : changed) {
      out.writeInt(id);
      writeMatrices(out, all.get(id).parameter);
    }
  }

  /** Writes a layer's list of parameters; new ones with their whole content. */
  void write(DataOutputStream out, @Nullable List<Parameter> parameters) throws IOException {
    out.writeBoolean(parameters != null);
    if (parameters == null) {
      return;
    }
    List<@Nullable Parameter> list = new ArrayList<>(parameters);
    if (list.size() > MOST) {
      throw tooMany();
    }
    out.writeInt(list.size());
    for (Parameter p : list) {
      write(out, p);
    }
  }

  private void write(DataOutputStream out, @Nullable Parameter p) throws IOException {
    int id = p == null ? -1 : id(p);
    boolean isNew = id == all.size();
    out.writeInt(id);
    if (p != null && isNew) {
      if (id == MOST) {
        throw tooMany();
      }
      all.add(new Shared(p));
      out.writeBoolean(p.name() != null);
      Wire.writeText(out, String.valueOf(p.name()));
      writeMatrices(out, p);
    }
  }

  /** Writes what parameters have refused; those that the other side does not know are left out. */
  void write(DataOutputStream out, @Nullable Refusals refusals) throws IOException {
    Map<Parameter, Thrown> known =
        refusals == null ? new LinkedHashMap<>() : BackwardPass.summaries(refusals);
    known.keySet().removeIf(parameter -> id(parameter) == all.size());
    out.writeInt(known.size());
    for (Map.Entry<Parameter, Thrown> refusal : known.entrySet()) {
      out.writeInt(id(refusal.getKey()));
      Wire.writeThrown(out, refusal.getValue());
    }
  }

  private static IllegalStateException tooMany() {
    return new IllegalStateException("more than " + MOST + " parameters");
  }

  private int id(Parameter p) {
    for (int id = 0; id < all.size(); id++) {
      if (all.get(id).parameter == p) {
        return id;
      }
    }
    return all.size();
  }

  private static void writeMatrices(DataOutputStream out, Parameter p) throws IOException {
    Wire.writeMatrix(out, p.value());
    Wire.writeMatrix(out, p.gradient());
  }
}
