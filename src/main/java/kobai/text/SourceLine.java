package kobai.text;

/**
 * A line of a student's source file.
 *
 * @param file the path as readers see it, for example "exercises/layers/Affine.java"
 * @param line counted from 1
 */
public record SourceLine(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
