package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit as students get it: a jar whose version identifies its sources. */
@Tag(Tags.PROCESS)
@Tag(Tags.DAILY)
class KitTest {
  @TempDir private Path temp;
  private ClonedProject project;

  @BeforeEach
  void clone_() throws IOException {
    project = new ClonedProject(temp.resolve("project"));
  }

  private Kit kit() throws IOException {
    try (TemporaryGitIndex index = new TemporaryGitIndex(project.git())) {
      return Kit.of(index);
    }
  }

  @Test
  @DisplayName("The version changes with the sources and the libraries, and with nothing else")
  void version_ofSources_changesWithThem() throws IOException {
    String before = kit().version();
    assertTrue(before.matches("[0-9.]+-[0-9a-f]{12}"), before);
    project.append("README.md", "A word.");
    project.append("src/test/java/kobai/OwnTest.java", "// a test");
    assertEquals(before, kit().version());
    project.append("src/main/resources/kobai/messages.properties", "a=b");
    String other = kit().version();
    assertNotEquals(before, other);
    Path parent = project.folder().resolve("build/pom.xml");
    String text = Files.readString(parent);
    Files.writeString(parent, text.replaceFirst("<junit.version>.*?<", "<junit.version>9.9.9<"));
    project.commit("another JUnit");
    assertNotEquals(other, kit().version());
    assertTrue(kit().pom().contains("<version>9.9.9</version>"), kit().pom());
    assertFalse(kit().pom().contains("${"), kit().pom());
  }

  @Test
  @DisplayName(
      "The jar holds classes, texts and the version; the sources jar next to it holds the sources")
  void jars_published_holdTheKit() throws IOException {
    Path folder = temp.resolve("given");
    new Starter(project.source()).write(folder);
    Kit kit = kit();
    try (JarFile jar = new JarFile(folder.resolve(kit.file(".jar")).toFile());
        JarFile sources = new JarFile(folder.resolve(kit.file("-sources.jar")).toFile())) {
      Manifest manifest = jar.getManifest();
      assertEquals(kit.version(), manifest.getMainAttributes().getValue("Implementation-Version"));
      assertTrue(jar.getEntry("kobai/nn/Layer.class") != null, "a class");
      assertTrue(jar.getEntry("kobai/messages.properties") != null, "a text");
      assertTrue(sources.getEntry("kobai/nn/Layer.java") != null, "a source");
      List<String> others =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> !name.matches("kobai/.*|META-INF/(MANIFEST.MF|services/.*)"))
              .toList();
      assertEquals(List.of(), others, "third parties come through Maven");
    }
    String pom = Files.readString(folder.resolve("pom.xml"));
    assertTrue(pom.contains("<kobai.version>" + kit.version() + "</kobai.version>"), pom);
  }

  @Test
  @DisplayName("The same sources and the same compiler make the same bytes")
  void build_twice_sameBytes() throws IOException {
    Map<String, String> first = blobs(project);
    assertEquals(first, blobs(new ClonedProject(temp.resolve("other"))));
    assertEquals(6, first.size(), "jar, sources, pom and their checksums");
  }

  private static Map<String, String> blobs(ClonedProject project) throws IOException {
    project.publish();
    Map<String, String> blobs = new TreeMap<>();
    for (String line : project.git().paths("ls-tree", "-rz", "student", ".kobai/repository/")) {
      String[] parts = line.split("[ \t]", 4); // mode, type, name, path
      blobs.put(parts[3], parts[2]);
    }
    return blobs;
  }

  @Test
  @DisplayName("A version that students already have is copied from theirs, and not built again")
  void publish_knownVersion_isTakenFromTheBranch() throws IOException {
    project.publish();
    String jar = kit().file(".jar");
    String theirs = "as another JDK has compiled it";
    try (TemporaryGitIndex index = new TemporaryGitIndex(project.git())) {
      index.remove(index.pathsBelow("."));
      index.putFolder("student", "");
      index.put(Map.of(jar, theirs.getBytes(StandardCharsets.UTF_8)));
      String commit =
          Branch.commit(project.git(), index.tree(), "On another machine", List.of("student"));
      project.git().run("update-ref", "refs/heads/student", commit);
    }
    project.append("CHANGELOG.md", "- A change.");
    project.publish();
    assertEquals(theirs, project.git().run("show", "student:" + jar));
    project.append("src/main/resources/kobai/messages.properties", "a=b");
    project.publish();
    assertTrue(project.git().ask("cat-file", "-e", "student:" + jar).isEmpty(), "the old one");
    assertTrue(project.git().ask("cat-file", "-e", "student:" + kit().file(".jar")).isPresent());
  }

  @Test
  @DisplayName("A kit that does not compile is refused, with the compiler's messages")
  void publish_brokenKit_isRefused() throws IOException {
    project.append("src/main/java/kobai/nn/Broken.java", "package kobai.nn; class Broken {");
    IOException e = assertThrows(IOException.class, project::publish);
    assertTrue(e.getMessage().startsWith("The kit does not compile: "), e.getMessage());
    assertTrue(e.getMessage().contains("Broken.java:1"), e.getMessage());
  }
}
