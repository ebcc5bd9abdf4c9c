package kobai.grading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * The files that the compiler sees when it compiles a student's files: only the JDK, the contract
 * and commons-math3. It writes the classes to memory.
 */
final class StudentFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private static final String MATH = "org.apache.commons.math3";
  private static final String CONTRACT = "kobai.nn";

  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  StudentFiles(JavaFileManager files) {
    super(files);
  }

  /** A source file in memory. */
  static final class Source extends SimpleJavaFileObject {
    private final SourceFile file;

    Source(SourceFile file) {
      super(URI.create("memory:///layers/" + encoded(file.name())), Kind.SOURCE);
      this.file = file;
    }

    SourceFile file() {
      return file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return file.text();
    }

    private static String encoded(String name) {
      return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    boolean mayBeSeen =
        location != StandardLocation.CLASS_PATH
            || packageName.equals(CONTRACT)
            || packageName.equals(MATH)
            || packageName.startsWith(MATH + ".");
    return mayBeSeen ? super.list(location, packageName, kinds, recurse) : List.of();
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return bytes;
      }
    };
  }

  /** Returns the compiled classes by name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return bytes;
  }
}
