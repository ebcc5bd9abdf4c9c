package kobai.handin.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tools with which hand-ins are compiled and run: two small jars in a folder of their own, and
 * the sandbox to use them in. One for all jobs.
 */
public final class Workbench implements AutoCloseable {
  private final Path folder;
  private final Path workerJar;
  private final Path compilerJar;
  private final Sandbox sandbox;

  /**
   * Makes the tools.
   *
   * @throws IOException if the temporary folder cannot be written to
   */
  public Workbench(Sandbox sandbox) throws IOException {
    this.sandbox = sandbox;
    this.folder = Files.createTempDirectory("kobai-handin");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      // Workers run as nobody, and have to read the jars.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    this.workerJar = folder.resolve("worker.jar");
    this.compilerJar = folder.resolve("compiler.jar");
    PartialJar.WORKER.write(workerJar);
    PartialJar.COMPILER.write(compilerJar);
  }

  /** Returns what keeps strangers' code in. */
  public Sandbox sandbox() {
    return sandbox;
  }

  WorkerProcess startWorker() throws IOException {
    return WorkerProcess.start(workerJar, sandbox);
  }

  CompilerProcess compiler() {
    List<String> command = CompilerProcess.jvm(List.of(compilerJar)).command(sandbox);
    return new CompilerProcess(() -> Child.start(command, CompilerWire.READY));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
