package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pom.xml for students has no parent, so it repeats parts of ours: they must be the same. */
class StudentsPomTest {
  private static final Pattern PLUGIN =
      Pattern.compile(
          "<artifactId>([\\w-]+-plugin)</artifactId>\\s*<version>(?:\\$\\{([\\w.]+)\\}|([^<]+))<");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+)>([^<$]+)</\\1>");

  private static final String PARENT = HouseSources.text(Path.of("build", "pom.xml"));
  private static final String OURS = HouseSources.text(Path.of("pom.xml"));
  private static final String THEIRS = HouseSources.text(Path.of("students", "pom.xml"));

  @Test
  @DisplayName("Every plugin has the same version as ours")
  void plugins_theirs_haveOurVersions() {
    Map<String, String> ours = plugins(PARENT);
    Map<String, String> theirs = plugins(THEIRS);
    assertTrue(theirs.size() >= 6, theirs.toString());
    theirs.forEach((plugin, version) -> assertEquals(ours.get(plugin), version, plugin));
  }

  private static Map<String, String> plugins(String pom) {
    Map<String, String> properties = new TreeMap<>();
    for (MatchResult property : PROPERTY.matcher(pom).results().toList()) {
      properties.put(property.group(1), property.group(2));
    }
    Map<String, String> plugins = new TreeMap<>();
    for (MatchResult plugin : PLUGIN.matcher(pom).results().toList()) {
      String version = plugin.group(2) == null ? plugin.group(3) : properties.get(plugin.group(2));
      plugins.put(plugin.group(1), String.valueOf(version));
    }
    return plugins;
  }

  @Test
  @DisplayName("Tests run with the same JVM options as ours, and require the same Java")
  void settings_theirs_areOurs() {
    for (String name : new String[] {"test.jvm", "forkedProcessTimeoutInSeconds"}) {
      Pattern element = Pattern.compile("<" + name + ">([^<]+)</");
      assertEquals(found(element, OURS), found(element, THEIRS), name);
    }
    Pattern release = Pattern.compile("<maven.compiler.release>([^<]+)</");
    assertEquals(found(release, PARENT), found(release, THEIRS));
    assertTrue(THEIRS.contains("<version>[" + found(release, PARENT) + ",)</version>"), THEIRS);
  }

  private static String found(Pattern element, String pom) {
    return element.matcher(pom).results().map(match -> match.group(1)).findFirst().orElseThrow();
  }
}
