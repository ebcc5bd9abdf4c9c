package kobai.samples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sample as it is written down: what differs from the exercise, and the answer it must get.
 *
 * @param kind "mistaken", "met", "strange", "harmless" or "right"
 * @param exercise the exercise it is written for, for example "Affine"
 * @param name what it is called, for example "BiasGradientMean"
 * @param mistake the answer; ignored if the kind is "right" or "harmless"
 * @param lines its directives and the body of its backward, see {@link LayerText}
 */
public record SampleText(
    String kind, String exercise, String name, Mistake mistake, List<String> lines) {

  /** Returns the files that a student would hand in, by name: "Affine.java". */
  public Map<String, String> handIn() {
    return LayerText.files(exercise, lines);
  }

  /** Returns its answer; none for a layer that is right, or wrong where nobody could tell. */
  Optional<Mistake> answer() {
    boolean wrong = !kind.equals("right") && !kind.equals("harmless");
    return wrong ? Optional.of(mistake) : Optional.empty();
  }

  /** Returns the name of its class among those of all samples. */
  String className() {
    return packageName() + "." + name;
  }

  /** Adds its files, each with the sample's name in the place of the exercise's. */
  void addSources(Map<String, String> sources) {
    handIn().forEach((file, text) -> addSource(sources, named(file), named(text)));
  }

  private void addSource(Map<String, String> sources, String file, String text) {
    String source = text.replaceFirst("package layers;", "package " + packageName() + ";");
    String path = packageName().replace('.', '/') + "/" + file;
    if (sources.put(path, source) != null) {
      throw new IllegalArgumentException("two samples have a file " + path);
    }
  }

  private String packageName() {
    return SampleText.class.getPackageName() + "." + kind + "." + exercise.toLowerCase(Locale.ROOT);
  }

  private String named(String text) {
    return text.replaceAll("\\b" + exercise + "\\b", name);
  }

  @Override
  public String toString() {
    return exercise + " " + name;
  }
}
