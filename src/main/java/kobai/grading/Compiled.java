package kobai.grading;

import java.util.Map;
import kobai.finding.Finding;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What became of a student's source files.
 *
 * @param classes of the files that may be run, by name: "layers.Affine"
 * @param rejected why a file may not be run, by name: "Affine.java"
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

  /** Returns where a method of a class begins, if it has one of this name. */
  @Nullable SourceLine method(String className, String method) {
    return places.get(className + "." + method);
  }

  /** Returns where a class begins, if there is one of this name. */
  @Nullable SourceLine type(String className) {
    return places.get(className);
  }
}
