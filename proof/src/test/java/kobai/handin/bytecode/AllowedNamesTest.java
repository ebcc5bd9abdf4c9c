package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt name in the list would allow nothing, or withhold nothing. */
class AllowedNamesTest {

  /** Names from JDKs newer than the oldest one that runs this. */
  private static final Set<String> NEWER =
      Set.of(
          "java.lang.IO",
          "java.lang.MatchException",
          "java.lang.runtime.SwitchBootstraps",
          "java.util.Locale.of",
          "java.util.SequencedCollection",
          "java.util.SequencedMap",
          "java.util.SequencedSet");

  static Stream<String> rules() {
    return Stream.of("allowed.txt", "bootstraps.txt")
        .flatMap(file -> text(file).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .filter(line -> !line.endsWith("*"))
        .map(line -> line.replaceFirst("^refuse +", ""));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_classAndMembers_exist(String rule) throws ClassNotFoundException {
    List<String> words = Arrays.asList(rule.split(" +"));
    String name = words.get(0);
    assumeTrue(!NEWER.contains(name) || exists(name), "of a newer JDK");
    Class<?> type = Class.forName(name, false, AllowedNamesTest.class.getClassLoader());
    Set<String> members = new HashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      members(c).forEach(members::add);
    }
    for (String word : words.subList(Math.min(2, words.size()), words.size())) {
      assertTrue(members.contains(word) || NEWER.contains(name + "." + word), word);
    }
  }

  private static Stream<String> members(Class<?> type) {
    Stream<Member> named =
        Stream.of(
                List.<Member>of(type.getDeclaredMethods()),
                List.<Member>of(type.getDeclaredFields()))
            .flatMap(Collection::stream);
    return Stream.concat(
        named.map(Member::getName),
        type.getDeclaredConstructors().length == 0 ? Stream.of() : Stream.of("new"));
  }

  private static boolean exists(String name) {
    return AllowedNamesTest.class.getResource("/" + name.replace('.', '/') + ".class") != null;
  }

  private static String text(String file) {
    try (InputStream in = AllowList.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
