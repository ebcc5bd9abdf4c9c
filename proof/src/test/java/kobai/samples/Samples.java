package kobai.samples;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The samples; those of one kind for one exercise are compiled together, when they are needed. */
public final class Samples {

  /** The exercises that have samples, in the order of the course. */
  public static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private static final List<String> KINDS =
      List.of("mistaken", "met", "strange", "harmless", "right");
  private static final Map<String, List<SampleText>> TEXTS = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, byte[]>> CLASSES = new ConcurrentHashMap<>();
  private static final Map<String, List<Sample>> LOADED = new ConcurrentHashMap<>();

  private Samples() {}

  /** Returns the wrong layers that the diagnosis knows, by name. */
  public static List<Sample> mistaken(String exercise) {
    return of("mistaken", exercise);
  }

  /** Returns one of the wrong layers that the diagnosis knows. */
  public static Sample mistaken(String exercise, String name) {
    return mistaken(exercise).stream()
        .filter(sample -> sample.name().equals(name))
        .findAny()
        .orElseThrow(() -> new NoSuchElementException(exercise + "." + name));
  }

  /** Returns the layers that are right, by name. */
  public static List<Sample> right(String exercise) {
    return of("right", exercise);
  }

  /** Returns the wrong layers whose mistake has no name, by name. */
  public static List<Sample> strange(String exercise) {
    return of("strange", exercise);
  }

  /** Returns the wrong layers that others wrote, without regard to the dictionary, by name. */
  public static List<Sample> met(String exercise) {
    return of("met", exercise);
  }

  /** Returns the layers that are wrong only where no learner could ever tell, by name. */
  public static List<Sample> harmless(String exercise) {
    return of("harmless", exercise);
  }

  /** Returns the samples of all exercises: {@code all(Samples::mistaken)}. */
  public static List<Sample> all(Function<String, List<Sample>> kind) {
    return EXERCISES.stream().map(kind).flatMap(List::stream).toList();
  }

  /** Returns how all samples are written down, in an order that is always the same. */
  public static List<SampleText> texts() {
    return EXERCISES.stream()
        .flatMap(exercise -> KINDS.stream().flatMap(kind -> texts(kind, exercise).stream()))
        .toList();
  }

  /** Returns how the samples of one kind for one exercise are written down, by name. */
  public static List<SampleText> texts(String kind, String exercise) {
    return TEXTS.computeIfAbsent(kind + "/" + exercise, key -> SampleFolder.read(kind, exercise));
  }

  /** Returns the compiled classes of one kind of samples, by name. */
  public static Map<String, byte[]> classes(String kind) {
    Map<String, byte[]> classes = new TreeMap<>();
    EXERCISES.forEach(exercise -> classes.putAll(classes(kind, exercise)));
    return classes;
  }

  /** Returns the compiled classes of one kind of samples for one exercise, by name. */
  static Map<String, byte[]> classes(String kind, String exercise) {
    return CLASSES.computeIfAbsent(kind + "/" + exercise, key -> compile(texts(kind, exercise)));
  }

  private static Map<String, byte[]> compile(List<SampleText> texts) {
    Map<String, String> sources = new TreeMap<>();
    texts.forEach(text -> text.addSources(sources));
    return sources.isEmpty() ? Map.of() : MemoryCompiler.compile(sources);
  }

  private static List<Sample> of(String kind, String exercise) {
    return LOADED.computeIfAbsent(kind + "/" + exercise, key -> load(kind, exercise));
  }

  private static List<Sample> load(String kind, String exercise) {
    SampleLoader loader = new SampleLoader(classes(kind, exercise));
    return texts(kind, exercise).stream().map(loader::sample).toList();
  }
}
