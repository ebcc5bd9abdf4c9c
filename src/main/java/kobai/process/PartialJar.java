package kobai.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.files.ClassPathEntry;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Parts of this program in a jar of their own, for a process that must not see the rest.
 *
 * @param anchors a class of each jar or folder that the parts come from
 * @param parts the packages, as folders: "kobai/nn"
 */
public record PartialJar(List<Class<?>> anchors, List<String> parts) {

  /** The matrix library, which every part needs. */
  public static final String MATH = "org/apache/commons/math3";

  /**
   * Everything that a student's code may see: the contract, the worker, and commons-math3. There is
   * no grading suite, no numerical gradient and no expected value.
   */
  public static final PartialJar WORKER =
      new PartialJar(
          List.of(Layer.class, RealMatrix.class), List.of("kobai/nn", "kobai/worker", MATH));

  /** Writes the jar, from the jars or folders that hold this program's classes. */
  public void write(Path jar) throws IOException {
    Set<Path> origins = new TreeSet<>();
    for (Class<?> type : anchors) {
      origins.add(ClassPathEntry.of(type));
    }
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(0); // read at once, and deleted soon
      for (Path origin : origins) {
        copy(origin, zip);
      }
    }
  }

  private void copy(Path origin, ZipOutputStream zip) throws IOException {
    if (Files.isDirectory(origin)) {
      copyParts(origin, zip);
      return;
    }
    try (FileSystem archive = FileSystems.newFileSystem(origin)) {
      copyParts(archive.getPath("/"), zip);
    }
  }

  private void copyParts(Path root, ZipOutputStream zip) throws IOException {
    for (String part : parts) {
      Path folder = root.resolve(part);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
        }
      }
    }
  }
}
