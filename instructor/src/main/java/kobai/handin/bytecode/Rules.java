package kobai.handin.bytecode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The classes and members outside a hand-in that it may name, as listed in a text file. Classes
 * have the names that they have in class files: "java/util/Map$Entry".
 */
final class Rules {
  private static final Predicate<String> EVERYTHING = member -> true;
  private static final Predicate<String> NOTHING = member -> false;

  private final Map<String, Predicate<String>> rules = new HashMap<>(); // which members, by class

  private Rules() {}

  /** Reads a file next to this class; allowed.txt describes its format. */
  static Rules read(String file) {
    Rules rules = new Rules();
    try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  private void add(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    if (words.get(0).equals("refuse") && words.size() == 2) {
      put(line, words.get(1), NOTHING);
    } else if (words.size() == 1) {
      put(line, words.get(0), EVERYTHING);
    } else {
      Set<String> members = Set.copyOf(words.subList(2, words.size()));
      switch (words.get(1)) {
        case "only" -> put(line, words.get(0), members::contains);
        case "without" -> put(line, words.get(0), member -> !members.contains(member));
        default -> throw new IllegalArgumentException(line);
      }
    }
  }

  private void put(String line, String name, Predicate<String> members) {
    if (rules.put(name.replace('.', '/'), members) != null) {
      throw new IllegalArgumentException("twice: " + line);
    }
  }

  /** Returns whether there is a rule for this class, even one that refuses it. */
  boolean know(String type) {
    return rule(type) != null;
  }

  /** Returns whether a class may be named. */
  boolean allow(String type) {
    Predicate<String> rule = rule(type);
    return rule != null && rule != NOTHING;
  }

  /** Returns whether a class's method or field may be used, or its constructor: "&lt;init&gt;". */
  boolean allow(String type, String member) {
    Predicate<String> rule = rule(type);
    return rule != null && rule.test(member.equals("<init>") ? "new" : member);
  }

  private @Nullable Predicate<String> rule(String type) {
    Predicate<String> own = rules.get(type);
    int dollar = type.lastIndexOf('$');
    if (own != null || dollar < 0) {
      return own == null ? ruleOfPackage(type) : own;
    }
    Predicate<String> outer = rule(type.substring(0, dollar));
    return outer == EVERYTHING || outer == NOTHING ? outer : null;
  }

  private @Nullable Predicate<String> ruleOfPackage(String type) {
    int slash = type.lastIndexOf('/');
    Predicate<String> rule = slash < 0 ? null : rules.get(type.substring(0, slash) + "/*");
    for (; rule == null && slash > 0; slash = type.lastIndexOf('/', slash - 1)) {
      rule = rules.get(type.substring(0, slash) + "/**");
    }
    return rule;
  }
}
