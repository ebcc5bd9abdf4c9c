package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The layers in a {@link Worker}, as the grader sees them. They behave like layers in the grader's
 * own JVM, even if a result changes after it was returned.
 *
 * <p>All methods may throw a {@link RemoteThrown}. Only one thread at a time may use them.
 */
public final class RemoteLayers implements Runner {
  private static final int MOST_PRINTED = 1 << 16; // characters that wait to be taken

  private final DataOutputStream out;
  private final Supplier<DataInputStream> answers;
  private final ParameterMirrors parameters = new ParameterMirrors();
  private final MatrixMirrors matrices = new MatrixMirrors();
  private final StringBuilder printed = new StringBuilder();
  private volatile List<StackTraceElement> running = List.of();
  private volatile boolean waiting;
  private volatile boolean givenUp;
  private final SplittableRandom tokens = new SplittableRandom(new SecureRandom().nextLong());
  private boolean outOfMemory;
  private int layers; // ids: 1, 2, …

  /**
   * Starts to send requests to a worker that is ready.
   *
   * @param answers gives the stream of the worker's replies, for one request at a time
   */
  public RemoteLayers(DataOutputStream out, Supplier<DataInputStream> answers) {
    this.out = out;
    this.answers = answers;
  }

  /** Sends compiled classes to the worker. */
  public void load(String name, Map<String, byte[]> classes) throws IOException {
    begin(Request.CLASSES);
    Wire.writeText(out, name);
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      Wire.writeText(out, entry.getKey());
      Wire.writeBytes(out, entry.getValue());
    }
  }

  /** Returns where the worker was when it last reported that a call was still running. */
  public List<StackTraceElement> running() {
    return running;
  }

  /** Returns whether the worker can go on; after a call that did not return, it cannot. */
  public boolean isUsable() {
    return !waiting && !outOfMemory;
  }

  /** Declares that calls which do not return from now on have taken too long. */
  public void giveUp() {
    givenUp = true;
  }

  /** Returns what was printed since the last call. */
  public String takePrinted() {
    String text = printed.toString();
    printed.setLength(0);
    return text;
  }

  @Override
  public void renew() {
    tell(Request.RENEW);
    parameters.clear();
    matrices.clear();
  }

  @Override
  public void forget() {
    tell(Request.FORGET);
  }

  private void tell(Request request) {
    try {
      begin(request);
    } catch (IOException e) {
      throw ended();
    }
  }

  @Override
  public Layer make(String name, RealMatrix... arguments) throws NoLayer {
    int id = ++layers;
    ask(
        Request.MAKE,
        () -> {
          out.writeInt(id);
          Wire.writeText(out, name);
          out.writeInt(arguments.length);
          for (RealMatrix argument : arguments) {
            Wire.writeMatrix(out, argument);
          }
        },
        in -> null);
    return new RemoteLayer(id);
  }

  private final class RemoteLayer implements Layer, BackwardPass.Recording {
    private final int id;

    RemoteLayer(int id) {
      this.id = id;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      return call(Request.FORWARD, x);
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return call(Request.BACKWARD, dout);
    }

    @Override
    public BackwardPass record(RealMatrix dout) {
      return BackwardPass.of(() -> call(Request.RECORDED_BACKWARD, dout), this::refusals);
    }

    @SuppressWarnings("NullAway") // there is always an answer
    private Map<Parameter, Thrown> refusals() {
      return isUsable() ? surely(Request.REFUSALS, () -> {}, parameters::readRefusals) : Map.of();
    }

    @SuppressWarnings("NullAway") // a student's layer may return null, and the grader checks it
    private RealMatrix call(Request request, RealMatrix argument) {
      return surely(
          request,
          () -> {
            out.writeInt(id);
            matrices.writeArgument(out, argument);
          },
          matrices::readResult);
    }

    @Override
    @SuppressWarnings("NullAway")
    public List<Parameter> parameters() {
      return surely(Request.PARAMETERS, () -> out.writeInt(id), parameters::readList);
    }

    private <T> @Nullable T surely(Request request, Writing question, Reading<T> answer) {
      try {
        return ask(request, question, answer);
      } catch (NoLayer e) {
        throw ended(); // the answer to another request
      }
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  @FunctionalInterface
  interface Reading<T> {
    @Nullable T read(DataInputStream in) throws IOException;
  }

  private void begin(Request request) throws IOException {
    out.writeByte(request.ordinal());
    parameters.writeChanges(out);
    matrices.writeChanges(out);
  }

  private <T> @Nullable T ask(Request request, Writing question, Reading<T> answer) throws NoLayer {
    waiting = true; // remains so if the answer does not come or breaks the rules
    try {
      long token = tokens.nextLong();
      begin(request);
      out.writeLong(token);
      question.write();
      out.flush();
      T result = answer(answers.get(), token, answer);
      waiting = false;
      return result;
    } catch (IOException | RuntimeException e) {
      if (e instanceof RemoteThrown elsewhere) {
        throw elsewhere;
      }
      throw ended();
    }
  }

  private RemoteThrown ended() {
    Thrown.Kind kind = givenUp ? Thrown.Kind.TIMED_OUT : Thrown.Kind.ENDED;
    return new RemoteThrown(new Thrown(kind, "", "", running, null));
  }

  private <T> @Nullable T answer(DataInputStream in, long token, Reading<T> answer)
      throws IOException, NoLayer {
    running = List.of();
    Reply reply = readReply(in);
    while (reply == Reply.STILL_RUNNING) {
      running = Wire.readTrace(in);
      reply = readReply(in);
    }
    if (in.readLong() != token) {
      throw new IOException("an answer to another question, or not the worker's");
    }
    keepPrinted(Wire.readText(in));
    parameters.readChanges(in);
    matrices.readChanges(in);
    if (reply == Reply.ANSWER) {
      return answer.read(in);
    }
    if (reply == Reply.NO_LAYER) {
      NoLayer.Reason reason = NoLayer.Reason.values()[in.readByte()];
      waiting = false;
      throw new NoLayer(reason);
    }
    Thrown thrown = Wire.readThrown(in);
    waiting = false;
    outOfMemory |= thrown.kind() == Thrown.Kind.OUT_OF_MEMORY;
    throw new RemoteThrown(thrown);
  }

  private void keepPrinted(String text) {
    printed.append(text, 0, Math.min(text.length(), MOST_PRINTED - printed.length()));
  }

  private static Reply readReply(DataInputStream in) throws IOException {
    return Reply.values()[in.readByte()];
  }
}
