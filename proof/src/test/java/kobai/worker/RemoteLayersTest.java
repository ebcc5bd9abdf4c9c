package kobai.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever a worker says, the grader is not the one to fall over it. */
class RemoteLayersTest {
  private static final int ANSWER_NOTHING_CHANGED = 1;
  private static final int TOKEN = 1 + 2 * Integer.BYTES; // after the request and two counts

  /** A worker whose answer is this after its first byte, where the question's token stands. */
  private static RemoteLayers answering(byte[] bytes) {
    ByteArrayOutputStream questions = new ByteArrayOutputStream();
    return new RemoteLayers(
        new DataOutputStream(questions),
        () -> {
          byte[] asked = questions.toByteArray();
          questions.reset();
          byte[] token = Arrays.copyOfRange(asked, TOKEN, TOKEN + Long.BYTES);
          ByteArrayOutputStream answer = new ByteArrayOutputStream();
          answer.write(bytes, 0, Math.min(1, bytes.length));
          answer.writeBytes(token);
          answer.write(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1));
          return new DataInputStream(new ByteArrayInputStream(answer.toByteArray()));
        });
  }

  @Test
  @DisplayName("Random answers are the end of the worker, and nothing worse")
  void make_randomAnswers_ended() {
    Random random = new Random(1);
    int ended = 0;
    for (int n = 0; n < 20_000; n++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int k = 0; k < bytes.length; k++) {
        if (random.nextInt(4) > 0) {
          bytes[k] = (byte) random.nextInt(4); // small counts lead further
        }
      }
      RemoteLayers layers = answering(bytes);
      try {
        layers.make("Affine").forward(MatrixUtils.createRealIdentityMatrix(2));
      } catch (RemoteThrown e) {
        ended += e.thrown().kind() == Thrown.Kind.ENDED ? 1 : 0;
      } catch (NoLayer e) {
        continue; // an answer like another
      }
    }
    assertTrue(ended > 10_000, "ended " + ended);
  }

  @Test
  @DisplayName("A worker that says nothing more has ended, and is of no use")
  void make_noAnswer_endedAndUnusable() {
    RemoteLayers layers = answering(new byte[0]);
    assertTrue(layers.isUsable());
    RemoteThrown e = assertThrows(RemoteThrown.class, () -> layers.make("Affine"));
    assertEquals(Thrown.Kind.ENDED, e.thrown().kind());
    assertFalse(layers.isUsable());
  }

  @Test
  @DisplayName("A call that is given up has taken too long")
  void make_givenUp_timedOut() {
    RemoteLayers layers = answering(new byte[0]);
    layers.giveUp();
    RemoteThrown e = assertThrows(RemoteThrown.class, () -> layers.make("Affine"));
    assertEquals(Thrown.Kind.TIMED_OUT, e.thrown().kind());
  }

  @Test
  @DisplayName("An answer to no question is none: code in the worker may write into its pipe")
  void make_wrongToken_ended() {
    byte[] bytes = new byte[21];
    bytes[0] = ANSWER_NOTHING_CHANGED;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    RemoteLayers layers =
        new RemoteLayers(new DataOutputStream(OutputStream.nullOutputStream()), () -> in);
    RemoteThrown e = assertThrows(RemoteThrown.class, () -> layers.make("Affine"));
    assertEquals(Thrown.Kind.ENDED, e.thrown().kind());
  }

  @Test
  @DisplayName("An answer by the rules is an answer")
  void make_plainAnswer_usable() throws NoLayer {
    byte[] bytes = new byte[13];
    bytes[0] = ANSWER_NOTHING_CHANGED; // and no text, no parameters, no matrices
    RemoteLayers layers = answering(bytes);
    layers.make("Affine");
    assertTrue(layers.isUsable());
    assertEquals("", layers.takePrinted());
  }
}
