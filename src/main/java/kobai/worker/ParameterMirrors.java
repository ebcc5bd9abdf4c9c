package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The grader's copies of the worker's parameters. */
final class ParameterMirrors {
  private final List<Mirror> all = new ArrayList<>(); // by their ids

  private static final class Mirror {
    private final Parameter parameter;
    private RealMatrix told; // the value that the worker knows
    private RealMatrix toldGradient;

    Mirror(Parameter parameter) {
      this.parameter = parameter;
      this.told = parameter.value();
      this.toldGradient = parameter.gradient();
    }

    void isTold() {
      told = parameter.value();
      toldGradient = parameter.gradient();
    }

    boolean isChanged() {
      return parameter.value() != told || parameter.gradient() != toldGradient;
    }
  }

  void clear() {
    all.clear();
  }

  void writeChanges(DataOutputStream out) throws IOException {
    List<Integer> changed = new ArrayList<>();
    for (int id = 0; id < all.size(); id++) {
      if (all.get(id).isChanged()) {
        changed.add(id);
      }
    }
    out.writeInt(changed.size());
    for (int id : changed) {
      Mirror mirror = all.get(id);
      boolean gradient = mirror.parameter.gradient() != mirror.toldGradient;
      mirror.isTold();
      out.writeInt(id);
      Wire.writeMatrix(out, mirror.told);
      Wire.writeMatrix(out, gradient ? mirror.toldGradient : null);
    }
  }

  void readChanges(DataInputStream in) throws IOException {
    for (int left = Wire.readCount(in); left > 0; left--) {
      Mirror mirror = all.get(in.readInt());
      read(in, mirror.parameter);
      mirror.isTold();
    }
  }

  private static void read(DataInputStream in, Parameter parameter) throws IOException {
    RealMatrix value = readMatrix(in);
    RealMatrix gradient = readMatrix(in);
    if (gradient.getRowDimension() != value.getRowDimension()
        || gradient.getColumnDimension() != value.getColumnDimension()
        || value.getRowDimension() != parameter.value().getRowDimension()
        || value.getColumnDimension() != parameter.value().getColumnDimension()) {
      throw new IOException("a parameter whose shape changes");
    }
    parameter.setValue(value);
    parameter.setGradient(gradient);
  }

  /** Reads what parameters have refused. */
  Map<Parameter, Thrown> readRefusals(DataInputStream in) throws IOException {
    Map<Parameter, Thrown> refusals = new LinkedHashMap<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      refusals.put(all.get(in.readInt()).parameter, Wire.readThrown(in));
    }
    return refusals;
  }

  @Nullable List<Parameter> readList(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    List<Parameter> list = new ArrayList<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      list.add(readParameter(in));
    }
    return list;
  }

  @SuppressWarnings("NullAway") // a student's list may hold null, and a name may be null
  private Parameter readParameter(DataInputStream in) throws IOException {
    int id = in.readInt();
    if (id < 0) {
      return null;
    }
    if (id == all.size()) {
      boolean named = in.readBoolean();
      String name = Wire.readText(in);
      RealMatrix value = readMatrix(in);
      Parameter parameter = new Parameter(named ? name : null, value);
      RealMatrix gradient = readMatrix(in);
      if (gradient.getRowDimension() == value.getRowDimension()
          && gradient.getColumnDimension() == value.getColumnDimension()) {
        parameter.setGradient(gradient);
      }
      all.add(new Mirror(parameter));
    }
    return all.get(id).parameter;
  }

  /**
   * Reads a matrix. One that is sent as its shape alone becomes a single NaN, because a matrix of
   * that shape would use too much memory.
   */
  private static RealMatrix readMatrix(DataInputStream in) throws IOException {
    RealMatrix matrix = Wire.readMatrix(in);
    if (matrix == null) {
      throw new IOException("a parameter without a matrix");
    }
    return matrix instanceof ShapeOnly
        ? new Array2DRowRealMatrix(new double[] {Double.NaN})
        : matrix;
  }
}
