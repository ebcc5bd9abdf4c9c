package kobai.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more bytes than allowed, so that an endless answer cannot fill our memory. */
final class BoundedInput extends FilterInputStream {
  private long left;

  BoundedInput(InputStream in) {
    super(in);
  }

  /** Allows this many bytes from now on. */
  void allow(long bytes) {
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    spend(1);
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    spend(1);
    int count = super.read(bytes, offset, length);
    left -= Math.max(0, count - 1);
    return count;
  }

  private void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("an answer longer than allowed");
    }
  }
}
