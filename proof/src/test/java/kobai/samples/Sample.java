package kobai.samples;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One layer that somebody might hand in.
 *
 * @param exercise the exercise it is written for, for example "Affine"
 * @param type its class
 */
public record Sample(String exercise, Class<? extends Layer> type) {

  /** Makes the layer; it shares its static fields with all others that this sample makes. */
  public Layer make(RealMatrix... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, RealMatrix.class);
    try {
      return type.getConstructor(types).newInstance((Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(this + " is no layer for " + exercise, e);
    }
  }

  /** Returns the same sample as if the program had just begun: with static fields of its own. */
  public Sample fresh() {
    return new Sample(exercise, new SampleLoader().layer(type.getName()));
  }

  /** Returns the names that the diagnosis must give it; none if it is not marked as mistaken. */
  public List<String> names() {
    return mistake().map(mistake -> List.of(mistake.names())).orElse(List.of());
  }

  /** Returns how the sample is marked, if it is mistaken. */
  public Optional<Mistake> mistake() {
    return Optional.ofNullable(type.getAnnotation(Mistake.class));
  }

  @Override
  public String toString() {
    return exercise + "." + type.getSimpleName();
  }
}
