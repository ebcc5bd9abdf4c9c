package kobai.handin.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kobai.finding.CompilerAnswer;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.grading.Compiled;
import kobai.grading.SourceFile;
import kobai.text.SourceLine;
import kobai.worker.Wire;
import org.jspecify.annotations.Nullable;

/** The format in which sources go to a compiler, and classes or error messages come back. */
final class CompilerWire {

  /** The first message of a compiler: it is ready. */
  static final int READY = 0x6A617661; // "java"

  private static final int MOST_BYTES = 16 << 20;

  private CompilerWire() {}

  /** The files to compile, and how. */
  record Question(List<SourceFile> files, Set<String> putAside, String folder, Locale locale) {}

  static void writeQuestion(DataOutputStream out, Question question) throws IOException {
    out.writeInt(question.files().size());
    for (SourceFile file : question.files()) {
      Wire.writeText(out, file.name());
      Wire.writeBytes(out, file.text().getBytes(StandardCharsets.UTF_8));
      Wire.writeText(out, file.encoding().name());
    }
    out.writeInt(question.putAside().size());
    for (String name : question.putAside()) {
      Wire.writeText(out, name);
    }
    Wire.writeText(out, question.folder());
    Wire.writeText(out, question.locale().toLanguageTag());
  }

  static Question readQuestion(DataInputStream in) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      String name = Wire.readText(in);
      String text = new String(Wire.readBytes(in, MOST_BYTES), StandardCharsets.UTF_8);
      files.add(new SourceFile(name, text, Charset.forName(Wire.readText(in))));
    }
    Set<String> putAside = new HashSet<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      putAside.add(Wire.readText(in));
    }
    String folder = Wire.readText(in);
    return new Question(files, putAside, folder, Locale.forLanguageTag(Wire.readText(in)));
  }

  static void writeAnswer(DataOutputStream out, Compiled compiled) throws IOException {
    out.writeInt(compiled.classes().size());
    for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
      Wire.writeText(out, entry.getKey());
      Wire.writeBytes(out, entry.getValue());
    }
    out.writeInt(compiled.rejected().size());
    for (Map.Entry<String, Finding> entry : compiled.rejected().entrySet()) {
      Wire.writeText(out, entry.getKey());
      write(out, (DoesNotCompile) entry.getValue());
    }
    out.writeInt(compiled.places().size());
    for (Map.Entry<String, SourceLine> entry : compiled.places().entrySet()) {
      Wire.writeText(out, entry.getKey());
      write(out, entry.getValue());
    }
  }

  static Compiled readAnswer(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      classes.put(Wire.readText(in), Wire.readBytes(in, MOST_BYTES));
    }
    Map<String, Finding> rejected = new HashMap<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      rejected.put(Wire.readText(in), readDoesNotCompile(in));
    }
    Map<String, SourceLine> places = new HashMap<>();
    for (int left = Wire.readCount(in, 1 << 20); left > 0; left--) {
      String name = Wire.readText(in);
      SourceLine line = readLine(in);
      if (line != null) {
        places.put(name, line);
      }
    }
    return new Compiled(classes, rejected, places);
  }

  private static void write(DataOutputStream out, DoesNotCompile why) throws IOException {
    Wire.writeText(out, why.file());
    Wire.writeText(out, why.message());
    out.writeInt(why.errors());
    write(out, why.at());
    CompilerAnswer answer = why.answer();
    out.writeBoolean(answer != null);
    if (answer != null) {
      Wire.writeText(out, answer.id());
      out.writeInt(answer.words().size());
      for (String word : answer.words()) {
        Wire.writeText(out, word);
      }
    }
  }

  private static DoesNotCompile readDoesNotCompile(DataInputStream in) throws IOException {
    return new DoesNotCompile(
        Wire.readText(in), Wire.readText(in), in.readInt(), readLine(in), readAnswerOf(in));
  }

  private static @Nullable CompilerAnswer readAnswerOf(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    String id = Wire.readText(in);
    List<String> words = new ArrayList<>();
    for (int left = Wire.readCount(in); left > 0; left--) {
      words.add(Wire.readText(in));
    }
    return new CompilerAnswer(id, words);
  }

  private static void write(DataOutputStream out, @Nullable SourceLine line) throws IOException {
    out.writeBoolean(line != null);
    if (line != null) {
      Wire.writeText(out, line.file());
      out.writeInt(line.line());
    }
  }

  private static @Nullable SourceLine readLine(DataInputStream in) throws IOException {
    return in.readBoolean() ? new SourceLine(Wire.readText(in), in.readInt()) : null;
  }
}
