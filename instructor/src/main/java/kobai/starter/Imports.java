package kobai.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Adapts the imports of a Java file to its remaining code: an exercise needs other imports than its
 * solution.
 */
final class Imports {
  private static final Pattern IMPORT = Pattern.compile("import (static )?[\\w.]+\\.(\\w+|\\*);");
  private static final String NOT_IMPLEMENTED = "import kobai.nn.NotImplemented;";

  private Imports() {}

  /** Returns the file with only the imports that it uses, sorted as google-java-format does. */
  static String fitted(String text) {
    List<String> imports = text.lines().filter(line -> IMPORT.matcher(line).matches()).toList();
    if (imports.isEmpty()) {
      return text;
    }
    String code = without(text, imports);
    List<String> used = new ArrayList<>(imports);
    used.remove(NOT_IMPLEMENTED);
    used.add(NOT_IMPLEMENTED);
    used.removeIf(line -> !isUsed(line, code));
    String first = imports.get(0);
    String before = text.substring(0, text.indexOf(first));
    String after = code.substring(before.length()).stripLeading();
    return before + blocks(used) + after;
  }

  private static String without(String text, List<String> imports) {
    return text.lines()
        .filter(Predicate.not(imports::contains))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isUsed(String line, String code) {
    Matcher parts = IMPORT.matcher(line);
    return parts.matches()
        && (parts.group(2).equals("*")
            || Pattern.compile("\\b" + parts.group(2) + "\\b").matcher(code).find());
  }

  /** Puts static imports first, and an empty line after each block. */
  private static String blocks(List<String> imports) {
    return block(imports, line -> line.startsWith("import static "))
        + block(imports, line -> !line.startsWith("import static "));
  }

  private static String block(List<String> imports, Predicate<String> which) {
    String lines = imports.stream().filter(which).sorted().collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "" : lines + "\n\n";
  }
}
