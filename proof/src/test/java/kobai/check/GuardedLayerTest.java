package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.WrongShape;
import kobai.nn.Layer;
import kobai.nn.NotImplemented;
import kobai.nn.Parameter;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An exception of a layer becomes a finding that says what was thrown, and where if that is known.
 */
class GuardedLayerTest {
  private static final RealMatrix X = MatrixUtils.createRealMatrix(2, 3);
  private static final AtomicInteger FORGOTTEN = new AtomicInteger();

  private static final CodeLocation ORIGIN =
      new CodeLocation() {
        @Override
        public SourceLine method(String method) {
          return at(method);
        }

        @Override
        public String folder() {
          return "exercises/layers/";
        }

        @Override
        public void outOfMemory() {
          FORGOTTEN.incrementAndGet();
        }
      };

  private static SourceLine at(String method) {
    return new SourceLine("where " + method + " begins", 7);
  }

  private static Finding thrown(Throwable e) {
    GuardedLayer layer =
        GuardedLayer.make(
            "Some",
            ORIGIN,
            () ->
                new Layer() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    return GuardedLayerTest.<RuntimeException>sneak(e);
                  }

                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    return dout;
                  }
                });
    return assertThrows(FindingError.class, () -> layer.forward(X)).first();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RealMatrix sneak(Throwable e) throws E {
    throw (E) e;
  }

  @Test
  void forward_throws_methodExceptionMessageAndPlace() {
    assertEquals(
        new Threw("Some.forward", "IllegalStateException", "no such day", at("forward")),
        thrown(new IllegalStateException("no such\n\tday ")));
  }

  @Test
  @DisplayName("The place is the innermost line of the student's code, with its folder")
  void forward_traceThroughTheirCode_itsLine() {
    IllegalStateException e = new IllegalStateException();
    e.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.List", "of", "List.java", 3),
          new StackTraceElement("layers.Unknown", "help", null, 5),
          new StackTraceElement("layers.Native", "help", "Native.java", -2),
          new StackTraceElement("layers.Helper", "help", "Helper.java", 1),
          new StackTraceElement("layers.Some", "forward", "Some.java", 41),
        });
    assertEquals(new SourceLine("exercises/layers/Helper.java", 1), thrown(e).at());
    assertNull(CodeLocation.UNKNOWN.line(new StackTraceElement[0]));
  }

  @Test
  void forward_notImplemented_isNotStarted() {
    assertEquals(
        new NotStarted("Some.forward", at("forward")), thrown(new NotImplemented("Some.forward")));
  }

  @Test
  @DisplayName("A gradient of the wrong shape has its own finding, another matrix does not")
  void forward_wrongShape_onlyIfAGradient() {
    RealMatrix three = MatrixUtils.createRealMatrix(3, 3);
    IllegalArgumentException gradient =
        assertThrows(
            IllegalArgumentException.class, () -> new Parameter("W", X).setGradient(three));
    assertEquals(new WrongShape("dW", 2, 3, three, at("forward")), thrown(gradient));
    IllegalArgumentException value =
        assertThrows(IllegalArgumentException.class, () -> new Parameter("W", X).setValue(three));
    assertInstanceOf(Threw.class, thrown(value));
  }

  @Test
  @DisplayName("The exception of a static initializer is reported, not the one that wraps it")
  void forward_initializerFails_itsCause() {
    Threw threw =
        assertInstanceOf(
            Threw.class, thrown(new ExceptionInInitializerError(new ArithmeticException("/ 0"))));
    assertEquals("ArithmeticException: / 0", threw.exception() + ": " + threw.message());
    threw = assertInstanceOf(Threw.class, thrown(new ExceptionInInitializerError("bare")));
    assertEquals("ExceptionInInitializerError", threw.exception());
  }

  @Test
  @DisplayName("When the memory is used up, the layer's objects are released")
  void forward_outOfMemory_isToldToTheOrigin() {
    int before = FORGOTTEN.get();
    assertInstanceOf(Threw.class, thrown(new OutOfMemoryError("no more")));
    assertEquals(before + 1, FORGOTTEN.get());
  }

  @Test
  @DisplayName("A message of 200 characters is shown whole, a longer one is cut")
  void forward_longMessage_isCut() {
    assertEquals("a".repeat(200), message(new IllegalStateException("a".repeat(200))));
    assertEquals("a".repeat(200) + "…", message(new IllegalStateException("a".repeat(201))));
    assertEquals("", message(new IllegalStateException()));
  }

  @Test
  @DisplayName(
      "If an exception's methods throw, it is reported without the details they would give")
  void forward_brokenException_isStillTold() {
    RuntimeException broken =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public @Nullable String getMessage() {
            throw new IllegalStateException();
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
          }
        };
    Finding finding = thrown(broken);
    assertEquals("", assertInstanceOf(Threw.class, finding).message());
    assertEquals(at("forward"), finding.at());
  }

  private static String message(Throwable e) {
    return assertInstanceOf(Threw.class, thrown(e)).message();
  }

  @Test
  @DisplayName("A constructor that throws is reported as one, at the place that javac calls <init>")
  void make_constructorThrows_isTold() {
    FindingError e =
        assertThrows(
            FindingError.class,
            () ->
                GuardedLayer.make(
                    "Some",
                    ORIGIN,
                    () -> {
                      throw new IllegalStateException("no");
                    }));
    assertEquals(
        new Threw("Some (constructor)", "IllegalStateException", "no", at("<init>")), e.first());
  }

  @Test
  void make_guardedAlready_staysAsItIs() {
    GuardedLayer layer = GuardedLayer.make("A", ORIGIN, WatchedLayerTest::anything);
    assertSame(layer, GuardedLayer.make("B", CodeLocation.UNKNOWN, () -> layer));
    assertEquals("A", layer.name());
    assertEquals(at("backward"), layer.at("backward"));
  }
}
