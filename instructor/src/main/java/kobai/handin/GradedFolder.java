package kobai.handin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import kobai.files.AtomicFile;
import kobai.files.FileTree;
import kobai.format.Context;
import kobai.format.GradeFormat;
import kobai.grading.Grade;
import kobai.grading.SourceFile;
import kobai.report.GradeJson;
import kobai.report.page.Plotly;
import kobai.report.student.ReportPage;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a run writes to.
 *
 * <pre>
 * grades.csv  class.html  journal.jsonl  timings.csv  plotly-….js
 * students/ID/grade.json report.html …     for each student, and the formats that were asked for
 * sources/ID/layers/*.java     what was graded, as text in UTF-8
 * </pre>
 */
final class GradedFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;

  private GradedFolder(Path root, FileChannel lockFile, FileLock lock) {
    this.root = root;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes a folder for this run alone.
   *
   * @throws IOException if it cannot be written to, or another run uses it
   */
  static GradedFolder open(Path root) throws IOException {
    Files.createDirectories(root);
    requireOwn(root);
    Path file = lockFile(root);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IOException("Another run is writing to " + root + "; wait for its end.");
    }
    GradedFolder folder = new GradedFolder(root, channel, lock);
    try {
      folder.removeUnfinished();
      Plotly.into(root);
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Refuses students' folders that no run wrote: they have another owner, and would be cleared
   * away.
   */
  private static void requireOwn(Path root) throws IOException {
    for (Path folder : List.of(root.resolve("students"), root.resolve("sources"))) {
      if (Files.isDirectory(folder) && !Files.exists(root.resolve("journal.jsonl"))) {
        throw new IOException(
            folder + " is no run's of this program. Choose another folder with --out.");
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return null; // locked by this same program
    }
  }

  private static Path lockFile(Path root) {
    return root.resolve(".lock");
  }

  /** Removes the files that a killed run had not finished. */
  private void removeUnfinished() throws IOException {
    for (Path folder : List.of(root, root.resolve("students"), root.resolve("sources"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
          for (Path file : files.filter(GradedFolder::isUnfinished).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static boolean isUnfinished(Path file) {
    return file.getFileName().toString().endsWith(AtomicFile.UNFINISHED);
  }

  Path file(String name) {
    return root.resolve(name);
  }

  private Path student(String id) {
    return root.resolve("students").resolve(id);
  }

  private Path sources(String id) {
    return root.resolve("sources").resolve(id);
  }

  /** Writes all files of one student. */
  void write(Grade grade, List<SourceFile> sources, List<GradeFormat> formats, Context context)
      throws IOException {
    String id = grade.submission();
    remove(id);
    for (SourceFile source : sources) {
      AtomicFile.write(sources(id).resolve("layers").resolve(source.name()), source.text());
    }
    for (GradeFormat format : formats) {
      AtomicFile.write(student(id).resolve(format.fileName()), format.of(grade, context));
    }
    String page = ReportPage.of(grade, context.texts(), "../../" + Plotly.FILE, false);
    AtomicFile.write(student(id).resolve(ReportPage.FILE), page);
    AtomicFile.write(student(id).resolve("grade.json"), GradeJson.of(grade));
  }

  /** Removes all files of one student. */
  void remove(String id) throws IOException {
    for (Path folder : List.of(student(id), sources(id))) {
      FileTree.delete(folder);
    }
  }

  /** Returns the ids of the students who have files here. */
  List<String> students() throws IOException {
    Path folder = root.resolve("students");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
      Files.deleteIfExists(lockFile(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
