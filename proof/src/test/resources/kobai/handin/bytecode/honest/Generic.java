package layers;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;

public class Generic<T extends Comparable<T> & Serializable> implements Iterable<T> {
  private final List<T> held = new ArrayList<>();
  private T[] more;

  @SafeVarargs
  final void addAll(T... values) {
    for (T value : values) {
      held.add(value);
    }
    more = values.clone();
  }

  <R> R with(Function<? super T, ? extends R> f) {
    return f.apply(more[0].compareTo(held.get(0)) > 0 ? more[0] : held.get(0));
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<T>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < held.size();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return held.get(at++);
      }
    };
  }

  static class Rows extends AbstractList<double[]> {
    private final RealMatrix matrix;

    Rows(RealMatrix matrix) {
      this.matrix = matrix;
    }

    @Override
    public double[] get(int i) {
      modCount++;
      return matrix.getRow(i);
    }

    @Override
    public int size() {
      return matrix.getRowDimension();
    }

    double[] last() {
      return isEmpty() ? new double[0] : get(size() - 1);
    }
  }

  static class Cache<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > 3;
    }
  }

  class Inner {
    class Innermost {
      int size() {
        return held.size() + Generic.this.more.length;
      }
    }
  }

  static long factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }
}
