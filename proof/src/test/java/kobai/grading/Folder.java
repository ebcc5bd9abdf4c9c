package kobai.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.course.Course;

/** A student's folder: a copy of solutions/ in which single files are changed. */
public final class Folder {
  private static final Path SOLUTIONS = Path.of("solutions", "layers");

  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /** Copies the solutions into {@code temp/exercises/layers}. */
  public static Folder ofSolutions(Path temp) {
    Folder folder = empty(temp);
    try (Stream<Path> files = Files.list(SOLUTIONS)) {
      for (Path file : files.toList()) {
        folder.file(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Makes an empty folder {@code temp/exercises/layers}. */
  public static Folder empty(Path temp) {
    Folder folder = new Folder(temp.resolve("exercises"));
    try {
      Files.createDirectories(folder.layers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Returns the text of a solution. */
  public static String solution(String file) {
    try {
      return Files.readString(SOLUTIONS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file. */
  public Folder file(String name, byte[] bytes) {
    try {
      Files.write(layers().resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file in UTF-8. */
  public Folder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a piece of a solution, which must be there. */
  public Folder edit(String name, String from, String to) {
    return file(name, replaced(solution(name), from, to));
  }

  /** Changes the text of a file. */
  public Folder change(String name, UnaryOperator<String> change) {
    try {
      return file(name, change.apply(Files.readString(layers().resolve(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a piece of a text, which must be there. */
  public static String replaced(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("there is no \"" + from + "\" in\n" + text);
    }
    return text.replace(from, to);
  }

  /** Deletes a file. */
  public Folder without(String name) {
    try {
      Files.delete(layers().resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the line, counted from 1, that ends with the comment {@code // here}; 0 if none does.
   */
  public int here(String name) {
    try {
      List<String> lines =
          Files.readAllLines(layers().resolve(name), StandardCharsets.ISO_8859_1); // reads anything
      for (int k = 0; k < lines.size(); k++) {
        if (lines.get(k).endsWith("// here")) {
          return k + 1;
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folder that holds the folder layers. */
  public Path root() {
    return root;
  }

  private Path layers() {
    return root.resolve("layers");
  }

  /** Grades the folder in this JVM. */
  public Grade grade() {
    return grade(1);
  }

  /** Grades the folder in this JVM, with another seed. */
  public Grade grade(long seed) {
    return new Grader(Course.load(), new SourceSubmission(root, Locale.ENGLISH), seed).grade();
  }
}
