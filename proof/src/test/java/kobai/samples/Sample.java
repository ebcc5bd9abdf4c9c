package kobai.samples;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One layer that a student might hand in.
 *
 * @param text how it is written down
 * @param type its class
 */
public record Sample(SampleText text, Class<? extends Layer> type) {

  /** Returns the exercise it is written for, for example "Affine". */
  public String exercise() {
    return text.exercise();
  }

  /** Returns what it is called, for example "BiasGradientMean". */
  public String name() {
    return text.name();
  }

  /** Makes the layer; it shares its static fields with all others that this sample makes. */
  public Layer make(RealMatrix... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, RealMatrix.class);
    try {
      return type.getConstructor(types).newInstance((Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(this + " is no layer for " + exercise(), e);
    }
  }

  /** Returns the same sample with new static fields, as if the program had just begun. */
  public Sample fresh() {
    return new SampleLoader(Samples.classes(text.kind(), text.exercise())).sample(text);
  }

  /** Returns the names that the diagnosis must give it; none if it is right. */
  public List<String> names() {
    return mistake().map(Mistake::names).orElse(List.of());
  }

  /** Returns the answer that it must get, if it is wrong. */
  public Optional<Mistake> mistake() {
    return text.answer();
  }

  @Override
  public String toString() {
    return exercise() + "." + name();
  }
}
