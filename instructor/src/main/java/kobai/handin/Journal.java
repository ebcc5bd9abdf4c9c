package kobai.handin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kobai.files.AtomicFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of finished hand-ins: a line of JSON for each of them, written after all its files.
 * However a run ends, the next one reads here where to continue; an incomplete line does not count.
 *
 * <p>In memory there is only the position of each line, and the digest of its hand-in.
 */
final class Journal implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Line> lines = new TreeMap<>(); // by id
  private long end; // of the last complete line

  /** The position of a hand-in's line, and the digest of what was graded. */
  private record Line(long from, int length, String digest) {}

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the journal: a new one, or that of an earlier run.
   *
   * @throws IOException if it was written by a run with other settings, or cannot be read
   */
  static Journal open(Path file, Header header) throws IOException {
    Journal journal =
        new Journal(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    try {
      journal.readAll(header);
      journal.channel.truncate(journal.end);
      if (journal.end == 0) {
        journal.append(bytes(header));
      }
      return journal;
    } catch (IOException e) {
      journal.close();
      throw e;
    }
  }

  private void readAll(Header expected) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
        if (end == 0) {
          requireSame(expected, read(line, Header.class));
        } else {
          JournalLine entry = read(line, JournalLine.class);
          lines.put(entry.id(), new Line(end, line.length, entry.digest()));
        }
        end += line.length;
      }
    }
  }

  private void requireSame(Header expected, Header found) throws IOException {
    if (!expected.equals(found)) {
      throw new IOException(
          file
              + " belongs to a run with other settings: "
              + String.join("; ", found.differencesFrom(expected))
              + ". Repeat that run's settings, or choose another folder with --out.");
    }
  }

  /** Returns the next line with its line feed; null if there is no complete one. */
  private static byte @Nullable [] nextLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        return line.toByteArray();
      }
    }
    return null;
  }

  private <T> T read(byte[] line, Class<T> type) throws IOException {
    try {
      return JSON.readValue(line, type);
    } catch (JacksonException e) {
      throw new IOException(file + " is no journal of this program: " + e.getOriginalMessage());
    }
  }

  /** Returns whether a hand-in is finished in its present version. */
  synchronized boolean isFinished(String id, String digest) {
    Line line = lines.get(id);
    return line != null && line.digest().equals(digest);
  }

  /** Returns how many hand-ins are finished. */
  synchronized int size() {
    return lines.size();
  }

  /** Returns the ids of the hand-ins that are finished, sorted. */
  synchronized List<String> ids() {
    return List.copyOf(lines.keySet());
  }

  /** Returns the line of a hand-in that is finished. */
  synchronized JournalLine entry(String id) throws IOException {
    return read(bytes(lines.get(id)), JournalLine.class);
  }

  /** Records that a hand-in is finished; when this returns, the line is on the disk. */
  synchronized void add(JournalLine entry) throws IOException {
    byte[] line = bytes(entry);
    long from = end;
    append(line);
    lines.put(entry.id(), new Line(from, line.length, entry.digest()));
  }

  private void append(byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    long at = end;
    try {
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
    } catch (IOException e) {
      throw AtomicFile.cannotWrite(file, e);
    }
    end = at;
  }

  /** Forgets a hand-in that does not exist any more. */
  synchronized void forget(String id) {
    lines.remove(id);
  }

  /**
   * Writes the journal again, in the order of ids: the order in which they came does not matter.
   */
  synchronized void tidy(Header header) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          out.write(bytes(header));
          for (Line line : lines.values()) {
            out.write(bytes(line));
          }
        });
  }

  private byte[] bytes(Line line) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(line.length());
    while (bytes.hasRemaining() && channel.read(bytes, line.from() + bytes.position()) >= 0) {
      // read on until the line is complete
    }
    return bytes.array();
  }

  private static byte[] bytes(Object line) {
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
