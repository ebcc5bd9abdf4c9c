package kobai.handin.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import kobai.grading.Compilation;

/**
 * The program that compiles strangers' files. It reads questions from standard input and answers on
 * standard error. It runs none of the code that it compiles.
 */
final class CompilerServer {
  private CompilerServer() {}

  /** Serves until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    out.writeInt(CompilerWire.READY);
    out.flush();
    while (true) {
      CompilerWire.Question q = CompilerWire.readQuestion(in);
      CompilerWire.writeAnswer(
          out, Compilation.of(compiler, q.files(), q.putAside(), q.folder(), q.locale()));
      out.flush();
    }
  }
}
