package kobai.handin.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kobai.finding.NotAllowed;
import kobai.handin.bytecode.AllowList;
import kobai.nn.Layer;
import kobai.process.ChildProcess;
import kobai.process.PartialJar;
import kobai.process.ToolFolder;
import kobai.process.WorkerProcess;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The tools that compile and run hand-ins: two small jars in their own folder, and the sandbox in
 * which to use them. All lanes share them.
 */
public final class GradingTools implements AutoCloseable {
  /** All of Kobai, for the compiler. */
  private static final PartialJar COMPILER =
      new PartialJar(
          List.of(Layer.class, CompilerServer.class, RealMatrix.class),
          List.of("kobai", PartialJar.MATH));

  private final Path folder;
  private final Path workerJar;
  private final Path compilerJar;
  private final Sandbox sandbox;
  private final boolean allowList;

  /**
   * Makes the tools.
   *
   * @param sandbox how the operating system isolates strangers' code
   * @param allowList whether their classes are checked before they run
   * @throws IOException if the temporary folder cannot be written to
   */
  public GradingTools(Sandbox sandbox, boolean allowList) throws IOException {
    this.sandbox = sandbox;
    this.allowList = allowList;
    this.folder = ToolFolder.create();
    this.workerJar = folder.resolve("worker.jar");
    this.compilerJar = folder.resolve("compiler.jar");
    PartialJar.WORKER.write(workerJar);
    COMPILER.write(compilerJar);
  }

  /** Returns what isolates strangers' code. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Returns why some of the classes may not run, by the names of their files. */
  Map<String, NotAllowed> refused(Map<String, byte[]> classes, String folder) {
    return allowList ? AllowList.refused(classes, folder) : Map.of();
  }

  WorkerProcess startWorker() throws IOException {
    return WorkerProcess.start(workerJar, sandbox);
  }

  CompilerProcess compiler() {
    List<String> command = CompilerProcess.jvm(List.of(compilerJar)).command(sandbox);
    return new CompilerProcess(() -> ChildProcess.start(command, CompilerWire.READY));
  }

  @Override
  public void close() {
    ToolFolder.delete(folder);
  }
}
