package kobai.grading;

import java.util.Map;
import kobai.finding.Finding;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The result of compiling a student's source files.
 *
 * @param classes the classes of the files that may run, by name: "layers.Affine"
 * @param rejected why a file may not run, by name: "Affine.java"
 * @param places where classes and methods begin: "Affine", "Affine.backward"
 */
public record Compiled(
    Map<String, byte[]> classes, Map<String, Finding> rejected, Map<String, SourceLine> places) {

  /** Creates an unmodifiable copy. */
  public Compiled {
    classes = Map.copyOf(classes);
    rejected = Map.copyOf(rejected);
    places = Map.copyOf(places);
  }

  /** Returns where a method of a class begins, if the class has a method with this name. */
  @Nullable SourceLine method(String className, String method) {
    return places.get(className + "." + method);
  }

  /** Returns where a class begins, if there is one with this name. */
  @Nullable SourceLine type(String className) {
    return places.get(className);
  }
}
