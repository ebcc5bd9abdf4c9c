package kobai.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.attempt.BatchShapes.Dimension;
import kobai.experiment.LayerSpec;
import kobai.experiment.ParameterSpec;
import kobai.experiment.PassInputs;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A batch as somebody typed it. What was left out is filled in with small round numbers of both
 * signs, of shapes that fit what was given.
 */
public final class TypedBatch {
  /** The names of the two matrices that every layer has. */
  public static final String X = "x";

  public static final String DOUT = "dout";

  private static final double[] INPUTS = {1, -2, 0.5, -1, 3, 2, -3};
  private static final double[] UPSTREAM = {1, 2, -1, 3, -2, 4, -3};
  private static final double[] VALUES = {1, -1, 2, 0.5, 3, -2, 4};

  private TypedBatch() {}

  /**
   * Reads the inputs of a layer.
   *
   * @param layer its name
   * @param spec what the course says of it; nothing for a layer of the student's own
   * @param typed the matrices that were given, by name, in order
   * @throws AttemptRefused if they are no matrices, or their shapes do not fit together
   */
  public static PassInputs read(String layer, Optional<LayerSpec> spec, Map<String, String> typed)
      throws AttemptRefused {
    Map<String, RealMatrix> given = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : typed.entrySet()) {
      given.put(entry.getKey(), MatrixText.read(entry.getKey(), entry.getValue()));
    }
    return spec.isPresent() ? ofCourse(spec.get(), given) : ofStudent(given);
  }

  private static PassInputs ofCourse(LayerSpec spec, Map<String, RealMatrix> given)
      throws AttemptRefused {
    requireKnown(spec, given);
    BatchShapes shapes = new BatchShapes(spec.parameters().isEmpty());
    if (given.containsKey(X)) {
      shapes.meet(X, given.get(X), Dimension.INPUT);
    }
    for (ParameterSpec parameter : spec.parameters()) {
      if (given.containsKey(parameter.name())) {
        shapes.meet(parameter, given.get(parameter.name()));
      }
    }
    if (given.containsKey(DOUT)) {
      shapes.meet(DOUT, given.get(DOUT), Dimension.OUTPUT);
    }
    int inputs = shapes.inputs();
    int outputs = shapes.outputs();
    Map<String, RealMatrix> parameters = new LinkedHashMap<>();
    int used = 0;
    for (ParameterSpec parameter : spec.parameters()) {
      int rows = parameter.rows().of(inputs, outputs);
      int columns = parameter.columns().of(inputs, outputs);
      RealMatrix value = filled(VALUES, used, rows, columns);
      used += 3; // another beginning for each
      parameters.put(parameter.name(), given.getOrDefault(parameter.name(), value));
    }
    RealMatrix x = given.getOrDefault(X, filled(INPUTS, 0, shapes.rows(), inputs));
    RealMatrix dout = given.getOrDefault(DOUT, filled(UPSTREAM, 0, shapes.rows(), outputs));
    return new PassInputs(x, dout, parameters);
  }

  private static void requireKnown(LayerSpec spec, Map<String, RealMatrix> given)
      throws AttemptRefused {
    List<String> names = spec.parameters().stream().map(ParameterSpec::name).toList();
    for (String name : given.keySet()) {
      if (!name.equals(X) && !name.equals(DOUT) && !names.contains(name)) {
        String all = String.join(", ", names);
        throw new AttemptRefused(
            names.isEmpty() ? "no-parameters" : "parameter", spec.name(), name, all);
      }
    }
  }

  /** Of a layer of the student's own nothing is known: y is taken to have the shape of x. */
  private static PassInputs ofStudent(Map<String, RealMatrix> given) {
    Map<String, RealMatrix> parameters = new LinkedHashMap<>(given);
    RealMatrix x = parameters.remove(X);
    RealMatrix dout = parameters.remove(DOUT);
    BatchShapes shapes = new BatchShapes(true);
    RealMatrix input = x == null ? filled(INPUTS, 0, shapes.rows(), shapes.inputs()) : x;
    RealMatrix upstream =
        dout == null
            ? filled(UPSTREAM, 0, input.getRowDimension(), input.getColumnDimension())
            : dout;
    return new PassInputs(input, upstream, parameters);
  }

  private static RealMatrix filled(double[] numbers, int from, int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int n = 0; n < rows * columns; n++) {
      matrix.setEntry(n / columns, n % columns, numbers[(from + n) % numbers.length]);
    }
    return matrix;
  }
}
