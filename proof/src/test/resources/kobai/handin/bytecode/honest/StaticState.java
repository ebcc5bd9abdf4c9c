package layers;

import static org.apache.commons.math3.util.FastMath.exp;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.util.LocalizedFormats;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

class StaticState {
  static final double[] TABLE = new double[100];
  private static final AtomicInteger CALLS = new AtomicInteger();

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = exp(i);
    }
  }

  {
    CALLS.incrementAndGet();
  }

  static class Softplus implements UnivariateDifferentiableFunction {
    @Override
    public double value(double x) {
      return Math.log1p(exp(x));
    }

    @Override
    public DerivativeStructure value(DerivativeStructure t) {
      return t.exp().log1p();
    }
  }

  static class Named extends Array2DRowRealMatrix {
    private static final long serialVersionUID = 1L;

    Named(double[][] data) {
      super(data, false);
      getDataRef()[0][0] = getRowDimension();
      UnivariateFunction f = new Softplus();
      f.value(getEntry(0, 0));
    }

    void refuse() {
      MathIllegalArgumentException e =
          new MathIllegalArgumentException(LocalizedFormats.SIMPLE_MESSAGE, "no");
      System.out.println(e.getMessage() + e.getContext().getMessage());
      throw e;
    }
  }
}

class Beside {
  int size = StaticState.TABLE.length;
}
