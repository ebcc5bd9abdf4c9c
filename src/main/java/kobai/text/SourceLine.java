package kobai.text;

/**
 * A place in somebody's source file.
 *
 * @param file the path as it is shown, for example "exercises/layers/Affine.java"
 * @param line counted from 1
 */
public record SourceLine(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
