package kobai.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case that PyTorch computed in doubles: inputs, outputs and gradients. The files were checked
 * against arithmetic of higher precision; each number is good to a few roundings.
 *
 * @param json the case as it is in the file
 */
record TorchCase(JsonNode json) {

  /** Reads all cases of a file in the folder vectors. */
  static Stream<TorchCase> all(String file) {
    try (InputStream in =
        Objects.requireNonNull(TorchCase.class.getResourceAsStream("/vectors/" + file))) {
      JsonNode cases = JsonMapper.shared().readTree(in).get("cases");
      return StreamSupport.stream(cases.spliterator(), false).map(TorchCase::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an input; a scalar or vector becomes a row. */
  RealMatrix in(String name) {
    return matrix(json.get("in").get(name));
  }

  /** Returns an output or a gradient; a scalar or vector becomes a row. */
  RealMatrix out(String name) {
    return matrix(json.get("out").get(name));
  }

  /** Returns an output of one number. */
  double number(String name) {
    return out(name).getEntry(0, 0);
  }

  /** Returns the word for a variant, for example for how a loss is reduced. */
  String word(String name) {
    return json.get(name).asString();
  }

  private static RealMatrix matrix(JsonNode node) {
    JsonNode shape = node.get("shape");
    JsonNode data = node.get("data");
    int columns = shape.isEmpty() ? 1 : shape.get(shape.size() - 1).asInt();
    RealMatrix matrix = MatrixUtils.createRealMatrix(data.size() / columns, columns);
    for (int k = 0; k < data.size(); k++) {
      matrix.setEntry(k / columns, k % columns, data.get(k).asDouble());
    }
    return matrix;
  }

  @Override
  public String toString() {
    return word("id") + ": " + word("note");
  }
}
