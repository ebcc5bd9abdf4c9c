package kobai.handin.hostile;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The solutions as files of an archive. */
final class SolutionTexts {
  private SolutionTexts() {}

  static Map<String, String> with(String name, String text) {
    Map<String, String> texts = renamed(file -> "layers/" + file);
    texts.put(name, text);
    return texts;
  }

  static Map<String, String> renamed(UnaryOperator<String> change) {
    Map<String, String> texts = new TreeMap<>();
    Attempt.solutions().forEach((name, text) -> texts.put(change.apply(name), text));
    return texts;
  }
}
