package kobai.handin.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, so that they can lie, which no library would do. */
public final class RawZip {
  private static final int DEFLATED = 8;
  private static final int UNIX = 3;

  private final ByteArrayOutputStream locals = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  private int flags;
  private int method;
  private int mode;

  /** Sets the general-purpose flags of entries to come. */
  public RawZip flags(int value) {
    flags = value;
    return this;
  }

  /** Sets the compression method that entries to come claim. */
  public RawZip method(int value) {
    method = value;
    return this;
  }

  /** Sets the Unix mode of entries to come. */
  public RawZip mode(int value) {
    mode = value;
    return this;
  }

  /** Adds an entry that does not lie. */
  public RawZip entry(String name, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int at = local(bytes, utf8, utf8, utf8.length);
    return central(bytes, utf8, utf8, utf8.length, at);
  }

  /** Adds an entry whose name has these bytes. */
  public RawZip entry(byte[] name, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return central(name, utf8, utf8, utf8.length, local(name, utf8, utf8, utf8.length));
  }

  /** Adds an entry of this many zeros, compressed, whose headers claim that it has 10 bytes. */
  public RawZip bomb(String name, int size) {
    int usual = method;
    method = DEFLATED;
    byte[] packed = deflated(size);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] nothing = new byte[0];
    central(bytes, nothing, packed, 10, local(bytes, nothing, packed, 10));
    method = usual;
    return this;
  }

  /** Adds an entry that has a header before its bytes, and none in the directory. */
  public RawZip localOnly(String name, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    local(name.getBytes(StandardCharsets.UTF_8), utf8, utf8, utf8.length);
    return this;
  }

  /** Adds an entry with one name before its bytes, and another in the directory. */
  public RawZip twoNames(String local, String central, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int at = local(local.getBytes(StandardCharsets.UTF_8), utf8, utf8, utf8.length);
    return central(central.getBytes(StandardCharsets.UTF_8), utf8, utf8, utf8.length, at);
  }

  /** Adds an entry that is shorter in the directory. */
  public RawZip twoSizes(String name, String text, int central) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] shorter = Arrays.copyOf(utf8, central);
    return central(bytes, shorter, shorter, central, local(bytes, utf8, utf8, utf8.length));
  }

  private int local(byte[] name, byte[] text, byte[] packed, int size) {
    int at = locals.size();
    ByteBuffer header = buffer(30).putInt(0x04034b50).putShort((short) 20);
    header.putShort((short) flags).putShort((short) method).putInt(0);
    header.putInt(crc(text)).putInt(packed.length).putInt(size);
    header.putShort((short) name.length).putShort((short) 0);
    locals.writeBytes(header.array());
    locals.writeBytes(name);
    locals.writeBytes(packed);
    return at;
  }

  private RawZip central(byte[] name, byte[] text, byte[] packed, int size, int at) {
    entries++;
    ByteBuffer header = buffer(46).putInt(0x02014b50).putShort((short) (UNIX << 8 | 20));
    header.putShort((short) 20).putShort((short) flags).putShort((short) method).putInt(0);
    header.putInt(crc(text)).putInt(packed.length).putInt(size);
    header.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
    header.putShort((short) 0).putShort((short) 0).putInt(mode << 16).putInt(at);
    directory.writeBytes(header.array());
    directory.writeBytes(name);
    return this;
  }

  /** Returns the zip. */
  public byte[] bytes() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    zip.writeBytes(locals.toByteArray());
    zip.writeBytes(directory.toByteArray());
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
    end.putShort((short) entries).putShort((short) entries);
    end.putInt(directory.size()).putInt(locals.size()).putShort((short) 0);
    zip.writeBytes(end.array());
    return zip.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static byte[] deflated(int zeros) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] out = new byte[8192];
    deflater.setInput(new byte[zeros]);
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(out, 0, deflater.deflate(out));
    }
    deflater.end();
    return packed.toByteArray();
  }
}
