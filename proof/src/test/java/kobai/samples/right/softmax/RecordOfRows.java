package kobai.samples.right.softmax;

import java.util.Arrays;
import java.util.List;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A list of records, one a row, each knowing its own way back. */
public final class RecordOfRows implements Layer {
  private List<Row> rows = List.of();

  private record Row(double[] p) {
    double[] back(double[] share) {
      double[] dx = new double[p.length];
      for (int k = 0; k < p.length; k++) {
        for (int i = 0; i < p.length; i++) {
          dx[k] += share[i] * p[i] * ((i == k ? 1 : 0) - p[k]);
        }
      }
      return dx;
    }
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    rows = Arrays.stream(y.getData()).map(Row::new).toList();
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int n = 0; n < rows.size(); n++) {
      dx.setRow(n, rows.get(n).back(dout.getRow(n)));
    }
    return dx;
  }
}
