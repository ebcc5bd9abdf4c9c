package kobai.grading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kobai.text.Texts;

/** The answers to the compiler that have a text. */
final class CompilerAnswerKeys {
  private static final String PREFIX = "compiler.";

  private CompilerAnswerKeys() {}

  static Set<String> all() throws IOException {
    Properties texts = new Properties();
    texts.load(
        new InputStreamReader(
            Texts.class.getResourceAsStream("/kobai/messages.properties"), StandardCharsets.UTF_8));
    Set<String> ids = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(PREFIX)) {
        ids.add(key.substring(PREFIX.length()));
      }
    }
    return ids;
  }
}
