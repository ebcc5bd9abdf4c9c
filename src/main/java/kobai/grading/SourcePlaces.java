package kobai.grading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kobai.text.SourceLine;

/** Where the classes and methods of a student's files begin. */
final class SourcePlaces {
  private final String folder; // its name in messages: "exercises/layers/"
  private final Map<String, SourceLine> places = new HashMap<>(); // by "Affine", "Affine.backward"
  private final Map<String, String> fileOf = new HashMap<>(); // by the name of a class

  SourcePlaces(String folder) {
    this.folder = folder;
  }

  /** Finds the places in a file. */
  void find(CompilationUnitTree unit, SourcePositions positions) {
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree c) {
        fileOf.put(c.getSimpleName().toString(), nameOf(unit));
        places.put(c.getSimpleName().toString(), of(unit, positions, c));
        for (Tree member : c.getMembers()) {
          if (member instanceof MethodTree m) {
            // The start of the body: nearer to the name's line than an annotation above is.
            Tree body = m.getBody() == null ? m : m.getBody();
            places.put(c.getSimpleName() + "." + m.getName(), of(unit, positions, body));
          }
        }
      }
    }
  }

  /** Returns the places that were found, by "Affine", "Affine.backward". */
  Map<String, SourceLine> all() {
    return places;
  }

  /** Returns the file that defines, or should define, a class. */
  String fileOf(String className) {
    return fileOf.getOrDefault(className, className + ".java");
  }

  /** Returns the line where a part of a file begins. */
  SourceLine of(CompilationUnitTree unit, SourcePositions positions, Tree tree) {
    long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    return new SourceLine(folder + nameOf(unit), (int) line);
  }

  /** Returns the name of a file: "Affine.java". */
  static String nameOf(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().getName()).getFileName().toString();
  }
}
