package kobai.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.files.StoredEntry;
import kobai.grading.Grade;
import kobai.grading.SourceFile;
import kobai.report.GradeJson;

/**
 * The zip that a student hands in: {@code layers/*.java} unchanged, and the grade that they got
 * here, for comparison. The same files and grade give the same bytes.
 *
 * @param sources the bytes of the source files, by name
 * @param grade as JSON
 */
public record Bundle(SortedMap<String, byte[]> sources, String grade) {

  /** Where the sources are. */
  static final String FOLDER = "layers/";

  /** The name of the grade. */
  static final String GRADE = "grade.json";

  /**
   * Any time will do except the earliest of a zip, with which Java would write a second time, in
   * the local time zone.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /**
   * Collects what is handed in. A file that cannot be read is left out; the grade reports it.
   *
   * @param root the folder that holds the folder {@code layers}, for example {@code exercises}
   * @param grade the grade of these files
   */
  public static Bundle of(Path root, Grade grade) throws IOException {
    SortedMap<String, byte[]> sources = new TreeMap<>();
    Path layers = root.resolve("layers");
    if (Files.isDirectory(layers)) {
      try (Stream<Path> files = Files.list(layers)) {
        for (Path file : files.toList()) {
          String name = String.valueOf(file.getFileName());
          if (SourceFile.isSource(name) && Files.isRegularFile(file) && Files.isReadable(file)) {
            sources.put(name, Files.readAllBytes(file));
          }
        }
      }
    }
    return new Bundle(sources, GradeJson.of(grade));
  }

  /** Writes the zip and replaces an older one. */
  public void write(Path zip) throws IOException {
    Files.createDirectories(zip.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> source : sources.entrySet()) {
        add(entries, FOLDER + source.getKey(), source.getValue());
      }
      add(entries, GRADE, grade.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(StoredEntry.of(new ZipEntry(name), bytes, TIME));
    zip.write(bytes);
    zip.closeEntry();
  }
}
