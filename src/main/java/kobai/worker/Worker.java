package kobai.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import kobai.nn.Layer;
import kobai.nn.Refusals;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The program that runs a student's layers. It reads requests from standard input and answers on
 * standard error, which only it uses. (The JVM itself prints on standard output when it crashes.)
 */
public final class Worker {

  /** The worker's first message: it is ready. */
  public static final int READY = 0x6B6F6261; // "koba"

  /**
   * The system property that makes a worker report where its code was, if the code ends the worker.
   */
  public static final String TELLS_EXITS = "kobai.worker.tells-exits";

  private final DataInputStream in;
  private final OutputStream replies;
  private final Printed printed;
  private final SharedMatrices matrices = new SharedMatrices();
  private final SharedParameters parameters = new SharedParameters();
  private final Map<Integer, Layer> layers = new HashMap<>();
  private final ByteArrayOutputStream reply = new ByteArrayOutputStream();
  private final Heartbeat watch;
  private Runner runner = new LocalRunner("nothing", Map.of());
  private byte @Nullable [] reserve = new byte[4 << 20]; // to report that there is no memory left
  private @Nullable Refusals refused; // by the latest recorded backward
  private int results; // ids of matrices made here: 1, 2, …
  private long token; // of the request that is being answered

  private Worker(DataInputStream in, OutputStream replies) {
    this.in = in;
    this.replies = replies;
    this.printed = Printed.install();
    this.watch = new Heartbeat(Thread.currentThread(), trace -> send(stillRunning(trace)));
  }

  /** Answers requests until there are no more. */
  public static void main(String[] arguments) {
    try {
      new Worker(
              new DataInputStream(
                  new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16)),
              new FileOutputStream(FileDescriptor.err))
          .serve();
    } catch (IOException e) {
      // the grader no longer reads
    } finally {
      Runtime.getRuntime().halt(0); // the student's threads and hooks must not delay it
    }
  }

  private void serve() throws IOException {
    new DataOutputStream(replies).writeInt(READY);
    watch.start();
    if (Boolean.getBoolean(TELLS_EXITS)) {
      watch.tellAtExit();
    }
    Request[] requests = Request.values();
    for (int next = in.read(); next >= 0; next = in.read()) {
      serve(requests[next]);
    }
  }

  private void serve(Request request) throws IOException {
    parameters.readChanges(in);
    matrices.readChanges(in);
    switch (request) {
      case CLASSES -> runner = new LocalRunner(Wire.readText(in), readClasses());
      case RENEW -> {
        layers.clear();
        matrices.clear();
        parameters.clear();
        runner.renew();
      }
      case FORGET -> runner.forget();
      case MAKE -> {
        token = in.readLong();
        int id = in.readInt();
        String name = Wire.readText(in);
        RealMatrix[] arguments = new RealMatrix[Wire.readCount(in)];
        for (int k = 0; k < arguments.length; k++) {
          arguments[k] = Wire.readMatrix(in);
        }
        answer(out -> layers.put(id, runner.make(name, arguments)));
      }
      case FORWARD -> {
        Layer layer = readLayer();
        RealMatrix x = readShared();
        answer(out -> write(out, layer.forward(x)));
      }
      case BACKWARD -> {
        Layer layer = readLayer();
        RealMatrix dout = readShared();
        answer(out -> write(out, layer.backward(dout)));
      }
      case RECORDED_BACKWARD -> {
        Layer layer = readLayer();
        RealMatrix dout = readShared();
        answer(out -> write(out, recorded(layer, dout)));
      }
      case REFUSALS -> {
        token = in.readLong();
        answer(out -> parameters.write(out, refused));
      }
      case PARAMETERS -> {
        Layer layer = readLayer();
        answer(out -> parameters.write(out, layer.parameters()));
      }
    }
  }

  private RealMatrix recorded(Layer layer, RealMatrix dout) {
    try (Refusals refusals = Refusals.record()) {
      refused = refusals;
      return layer.backward(dout);
    }
  }

  private Map<String, byte[]> readClasses() throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      classes.put(Wire.readText(in), Wire.readBytes(in, Integer.MAX_VALUE));
    }
    return classes;
  }

  /** Reads what every request about a layer begins with. */
  private Layer readLayer() throws IOException {
    token = in.readLong();
    return layers.get(in.readInt());
  }

  private RealMatrix readShared() throws IOException {
    int id = in.readInt();
    if (in.readBoolean()) {
      return matrices.find(id);
    }
    RealMatrix matrix = Wire.readMatrix(in);
    matrices.add(id, matrix);
    return matrix;
  }

  /** Runs student's code and writes its result. */
  @FunctionalInterface
  private interface Call {
    void run(DataOutputStream out) throws Throwable;
  }

  /** Writes what is known already. */
  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private void answer(Call call) throws IOException {
    watch.begins();
    try {
      send(reply(Reply.ANSWER, call));
    } catch (NoLayer e) {
      send(failed(Reply.NO_LAYER, out -> out.writeByte(e.reason().ordinal())));
    } catch (OutOfMemoryError e) {
      reserve = null;
      layers.clear();
      send(failed(Thrown.of(e)));
    } catch (Throwable e) {
      send(failed(Thrown.of(e)));
    } finally {
      watch.ends();
    }
  }

  /**
   * Runs the call first and then writes what it has changed; in the reply, the changes come first.
   */
  private byte[] reply(Reply kind, Call call) throws Throwable {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    call.run(new DataOutputStream(result));
    reply.reset();
    DataOutputStream out = new DataOutputStream(reply);
    out.writeByte(kind.ordinal());
    out.writeLong(token);
    Wire.writeText(out, printed.take());
    parameters.writeChanges(out);
    matrices.writeChanges(out);
    result.writeTo(out);
    return reply.toByteArray();
  }

  private byte[] failed(Thrown thrown) throws IOException {
    return failed(Reply.THROWN, out -> Wire.writeThrown(out, thrown));
  }

  /** Reports why there is no answer, without calling any more of the student's code. */
  private byte[] failed(Reply kind, Writing reason) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(kind.ordinal());
    out.writeLong(token);
    Wire.writeText(out, printed.take());
    out.writeInt(0); // the next answer reports what has changed
    out.writeInt(0);
    reason.to(out);
    return bytes.toByteArray();
  }

  private static byte[] stillRunning(StackTraceElement[] trace) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(Reply.STILL_RUNNING.ordinal());
    Wire.writeTrace(out, Thrown.innermost(trace));
    return bytes.toByteArray();
  }

  private void send(byte[] bytes) throws IOException {
    synchronized (replies) {
      replies.write(bytes);
    }
  }

  private void write(DataOutputStream out, @Nullable RealMatrix result) throws IOException {
    int id = result == null ? 0 : matrices.id(result);
    boolean known = id != 0;
    if (result != null && !known) {
      id = ++results;
      matrices.add(id, result);
    }
    out.writeInt(id);
    out.writeBoolean(known);
    if (!known) {
      Wire.writeMatrix(out, result);
    }
  }
}
