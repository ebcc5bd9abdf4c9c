package kobai.samples;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kobai.nn.Layer;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the samples: every public layer in {@code kobai.samples.KIND.EXERCISE}. */
public final class Samples {

  /** The exercises that have samples, in the order of the course. */
  public static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private static final Map<String, List<Sample>> FOUND = new ConcurrentHashMap<>();

  private Samples() {}

  /** Returns the wrong layers that the diagnosis knows, by name. */
  public static List<Sample> mistaken(String exercise) {
    return of("mistaken", exercise);
  }

  /** Returns the layers that are right, by name. */
  public static List<Sample> right(String exercise) {
    return of("right", exercise);
  }

  /** Returns the wrong layers whose mistake has no name, by name. */
  public static List<Sample> strange(String exercise) {
    return of("strange", exercise);
  }

  /** Returns the samples of all exercises: {@code all(Samples::mistaken)}. */
  public static List<Sample> all(Function<String, List<Sample>> kind) {
    return EXERCISES.stream().map(kind).flatMap(List::stream).toList();
  }

  private static List<Sample> of(String kind, String exercise) {
    return FOUND.computeIfAbsent(kind + "." + lower(exercise), in -> find(in, exercise));
  }

  private static List<Sample> find(String folder, String exercise) {
    String name = Samples.class.getPackageName() + "." + folder;
    return ReflectionSupport.findAllClassesInPackage(name, Samples::isLayer, any -> true).stream()
        .sorted(Comparator.comparing(Class::getName))
        .map(type -> new Sample(exercise, type.asSubclass(Layer.class)))
        .toList();
  }

  /** Helpers beside the layers, nested or not public, are no samples. */
  private static boolean isLayer(Class<?> type) {
    return Layer.class.isAssignableFrom(type)
        && Modifier.isPublic(type.getModifiers())
        && !Modifier.isAbstract(type.getModifiers())
        && !type.isMemberClass();
  }

  private static String lower(String exercise) {
    return exercise.toLowerCase(Locale.ROOT);
  }
}
