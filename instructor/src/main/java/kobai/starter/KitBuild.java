package kobai.starter;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Makes the jar of the kit and the jar of its sources, from committed files only. The jars contain
 * no time, so the same sources and the same compiler give the same bytes.
 */
final class KitBuild {
  /** The same compiler options as in build/pom.xml. */
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "17",
          "-encoding",
          "UTF-8",
          "-g",
          "-parameters",
          "-nowarn",
          "-proc:none",
          "-XDstringConcat=inline");

  private final Kit kit;
  private final Path java;
  private final Path resources;

  /**
   * Prepares to make the jars.
   *
   * @param sources the folder with the contents of src/main
   */
  KitBuild(Kit kit, Path sources) {
    this.kit = kit;
    this.java = sources.resolve("java");
    this.resources = sources.resolve("resources");
  }

  /**
   * Compiles the kit.
   *
   * @param classes a new folder for its classes
   * @return its jar
   * @throws IOException if it does not compile; the message is the compiler's own
   */
  byte[] jar(Path classes) throws IOException {
    Files.createDirectories(classes);
    compile(classes);
    SortedMap<String, byte[]> files = new TreeMap<>(files(classes));
    files.putAll(files(resources));
    return StoredJar.of(manifest(), files);
  }

  /** Returns the jar of its sources, which an IDE can show. */
  byte[] sourcesJar() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(files(java));
    files.putAll(files(resources));
    return StoredJar.of(manifest(), files);
  }

  private void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IOException("This Java has no compiler; run Kobai with a whole JDK.");
    }
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(javaFiles());
      if (!compiler.getTask(complaints, manager, null, OPTIONS, null, units).call()) {
        throw new IOException("The kit does not compile: " + complaints);
      }
    }
  }

  private List<Path> javaFiles() throws IOException {
    try (Stream<Path> all = Files.walk(java)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.IMPLEMENTATION_TITLE, "Kobai");
    main.put(Attributes.Name.IMPLEMENTATION_VERSION, kit.version());
    return manifest;
  }
}
