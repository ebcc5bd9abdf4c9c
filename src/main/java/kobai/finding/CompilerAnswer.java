package kobai.finding;

import java.util.List;
import kobai.text.Texts;

/**
 * What to write instead of code that the compiler refuses, for a mistake that many beginners make.
 *
 * @param id names its text among the messages: compiler.matrix.times for "matrix.times"
 * @param words what the text needs of the code, as {0}, {1}, …
 */
public record CompilerAnswer(String id, List<String> words) {

  /** Creates an unmodifiable copy. */
  public CompilerAnswer {
    words = List.copyOf(words);
  }

  /** Returns an answer with some words of the code. */
  public static CompilerAnswer of(String id, String... words) {
    return new CompilerAnswer(id, List.of(words));
  }

  /** Returns whether the lesson on matrices helps. */
  boolean aboutMatrices() {
    return id.startsWith("matrix.") || id.startsWith("python.");
  }

  String text(Texts texts) {
    return texts.text("compiler." + id, words.toArray());
  }
}
